import type { Lang } from '#kit/i18n.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/Icon.tsx'
import { photoUrl } from '#ui/respond.ts'
import { Time } from '#ui/Time.tsx'
import { happenedOf, type NoticeLine, subjectOf } from '../queries.ts'
import { W } from '../words.ts'

/** Who did what, the thing it is about, and the way there. */
export function NoticeItem({ lang, line }: { lang: Lang; line: NoticeLine }) {
  const t = W[lang]
  const { who, thing } = line
  const subject = subjectOf(line)
  const said = happenedOf(lang, line)
  return (
    <li class={classes('notice', !line.seen && 'notice--fresh')}>
      {who ? (
        <Avatar id={who.id} name={who.name} photo={photoUrl(who.photoId)} size={4} />
      ) : (
        <span class="notice__mark">
          <Icon name="bell" />
        </span>
      )}
      <div class="notice__body">
        <p>
          {thing ? (
            // Looking ahead at a link would mark it as seen.
            <a class="notice__link" href={`/meldingen/${line.id}`} data-turbo-prefetch="false">
              {said}
            </a>
          ) : (
            <span class="muted">{said}</span>
          )}
          {!line.seen && <span class="chip">{t.fresh}</span>}
        </p>
        {thing ? (
          <p class="notice__thing">
            {subject && <b>{subject} </b>}
            {thing.excerpt && <span class="muted">{thing.excerpt}</span>}
          </p>
        ) : (
          <p class="small muted">{t.gone}</p>
        )}
        <p class="small muted">
          {line.circle && `${line.circle.name}, `}
          <Time at={line.at} lang={lang} kind="clock" />
        </p>
      </div>
    </li>
  )
}
