import { Avatar } from '#ui/Avatar.tsx'
import { fieldId } from '#ui/FieldFrame.tsx'
import type { Frame } from '#ui/frame.ts'
import { Icon } from '#ui/Icon.tsx'
import { photoUrl } from '#ui/respond.ts'
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
            <div class="field">
              <label for={fieldId('zoek')}>{t.search}</label>
              <div class="search">
                <Icon name="search" />
                <input
                  class="input"
                  type="search"
                  id={fieldId('zoek')}
                  name="zoek"
                  value={pick.q}
                  placeholder={t.placeholder}
                  autocomplete="off"
                  maxLength={200}
                />
                <button type="submit" class="search__go" aria-label={t.go}>
                  <Icon name="arrow-right" />
                </button>
              </div>
            </div>
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
