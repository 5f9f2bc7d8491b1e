import type { Lang } from '#kit/i18n.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { Chip } from '#ui/Chip.tsx'
import { photoUrl } from '#ui/respond.ts'
import type { MemberCard as Card } from '../queries-directory.ts'
import { W } from '../words.ts'
import { D } from '../words-directory.ts'

interface Props {
  lang: Lang
  member: Card
  href?: string
  /** Reading goes on here, after "show more". */
  focus?: boolean
  /** The viewer does not want to hear them. */
  blocked?: boolean
  as?: 'li' | 'div'
}

/** A member in the directory: a face, what they do, work on and bring. */
export function MemberCard({ lang, member, href, focus, blocked, as: Tag = 'li' }: Props) {
  const t = W[lang]
  const { id, name, photoId, headline, worksOn, brings, thanks, fresh } = member
  return (
    <Tag class="card card--person member">
      <Avatar id={id} name={name} photo={photoUrl(photoId)} size={7} />
      <div>
        <h2>
          {href ? (
            // biome-ignore lint/a11y/noAutofocus: after "show more" reading goes on at the first newcomer
            <a class="card__link" href={href} autoFocus={focus}>
              {name}
            </a>
          ) : (
            name
          )}
        </h2>
        {headline && <p class="small muted">{headline}</p>}
      </div>
      {(worksOn || brings) && (
        <dl>
          {worksOn && (
            <>
              <dt>{t.worksOn}</dt>
              <dd>{worksOn}</dd>
            </>
          )}
          {brings && (
            <>
              <dt>{t.brings}</dt>
              <dd>{brings}</dd>
            </>
          )}
        </dl>
      )}
      {blocked && <Chip kind="line">{D[lang].blocked}</Chip>}
      {thanks > 0 && (
        <Chip kind="fill" icon="handshake">
          {t.helped(thanks)}
        </Chip>
      )}
      {fresh && (
        <Chip kind="fill" icon="sprout">
          {t.freshHere}
        </Chip>
      )}
    </Tag>
  )
}
