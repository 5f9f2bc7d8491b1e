import type { Lang } from '#kit/i18n.ts'
import { Message } from '#ui/Message.tsx'
import { photoUrl } from '#ui/respond.ts'
import { Time } from '#ui/Time.tsx'
import { W as U } from '#ui/words.ts'
import type { Turn } from '../queries-joining.ts'
import { J } from '../words-joining.ts'

interface Props {
  lang: Lang
  /** What the applicant is called, and an id that stays theirs. */
  applicant: { id: string; name: string }
  turns: Turn[]
  /** Who reads: the applicant, or the steward with this id. */
  reader: { applicant: true } | { stewardId: string }
}

/** The conversation between an applicant and the stewards, the oldest first. */
export function Dialogue({ lang, applicant, turns, reader }: Props) {
  return (
    <div class="stack gap-4">
      {turns.map((turn) => {
        const mine = 'applicant' in reader ? turn.by === null : turn.by?.id === reader.stewardId
        const who = turn.by ?? { ...applicant, photoId: null }
        return (
          <Message
            mine={mine}
            author={{
              id: who.id,
              name: mine ? J[lang].you : who.name || U[lang].someone,
              photo: photoUrl(who.photoId),
            }}
            when={<Time at={turn.at} lang={lang} />}
          >
            <p class="prewrap">{turn.body}</p>
          </Message>
        )
      })}
    </div>
  )
}
