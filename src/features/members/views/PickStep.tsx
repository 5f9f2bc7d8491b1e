import { Avatar } from '#ui/Avatar.tsx'
import type { Frame } from '#ui/frame.ts'
import { photoUrl } from '#ui/respond.ts'
import { SearchField } from '#ui/SearchField.tsx'
import type { MemberCard } from '../queries-directory.ts'
import { I } from '../words-introductions.ts'

export interface Pick {
  q: string
  candidates: MemberCard[]
  /** There are more than these. */
  more: boolean
}

interface Props {
  frame: Frame
  action: string
  title: string
  pick: Pick
  /** The first of the two, when that one is chosen. */
  one: string | null
}

/** Choosing someone: search, then press a name. Every choice is an address, so it works without JavaScript. */
export function PickStep({ frame: { lang }, action, title, pick, one }: Props) {
  const t = I[lang]
  const href = (id: string) => `${action}?${new URLSearchParams(one ? { een: one, ander: id } : { een: id })}`
  return (
    <section class="stack gap-4" aria-labelledby="h-pick">
      <h2 id="h-pick">{title}</h2>
      <search>
        <vw-autosubmit>
          <form action={action} method="get" data-turbo-frame="kandidaten">
            {one && <input type="hidden" name="een" value={one} />}
            <SearchField name="zoek" label={t.search} value={pick.q} placeholder={t.placeholder} go={t.go} />
          </form>
        </vw-autosubmit>
      </search>
      <turbo-frame id="kandidaten" target="_top">
        <p class="small muted" role="status">
          {pick.candidates.length > 0 ? (pick.q ? t.fitting : t.recent) : pick.q ? t.nobody : t.alone}
        </p>
        <ul class="picks">
          {pick.candidates.map((member) => (
            <li>
              <a class="pick" href={href(member.id)}>
                <Avatar id={member.id} name={member.name} photo={photoUrl(member.photoId)} size={3} />
                <span>
                  <b>{member.name}</b>
                  <small>{member.headline || member.worksOn}</small>
                </span>
              </a>
            </li>
          ))}
        </ul>
        {pick.more && pick.q && <p class="small muted">{t.more}</p>}
      </turbo-frame>
    </section>
  )
}
