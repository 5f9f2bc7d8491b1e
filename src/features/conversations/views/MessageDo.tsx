import type { Lang } from '#kit/i18n.ts'
import { Icon } from '#ui/Icon.tsx'
import { W as U } from '#ui/words.ts'
import { REACTIONS } from '../tables.ts'
import { W } from '../words.ts'
import { REACTION_ICON } from '../words-reactions.ts'

export interface DoProps {
  lang: Lang
  slug: string
  talkId: string
  id: string
  pinned: boolean
  /** What the viewer may do with it. */
  may: { speak: boolean; poll: boolean; pin: boolean; edit: boolean }
}

/** What one can do with a message: a page of its own, or a small menu beside the message. */
export function MessageDo({ lang, slug, talkId, id, pinned, may }: DoProps) {
  const t = W[lang]
  const talk = `/kringen/${slug}/gesprek/${talkId}`
  const here = `/kringen/${slug}/gesprek/bericht/${id}`
  return (
    <turbo-frame id="doen" target="_top" class="do">
      {may.speak && (
        <form action={`${here}/reactie`} method="post" class="do__reactions">
          {REACTIONS.map((kind) => (
            <button type="submit" name="soort" value={kind}>
              <Icon name={REACTION_ICON[kind]} />
              {t.reaction[kind]}
            </button>
          ))}
        </form>
      )}
      {may.speak && (
        <>
          <a href={`${talk}?antwoord=${id}#schrijf`} data-turbo-frame="schrijf">
            <Icon name="reply" />
            {t.reply}
          </a>
          <a href={`/kringen/${slug}/vraag-en-aanbod/nieuw?uit=message:${id}`}>
            <Icon name="circle-question-mark" />
            {t.toAsk}
          </a>
          {may.poll && (
            <a href={`/kringen/${slug}/peilingen/nieuw?uit=message:${id}`}>
              <Icon name="vote" />
              {t.poll}
            </a>
          )}
        </>
      )}
      <a href={`${talk}?bericht=${id}#bericht-${id}`}>
        <Icon name="link" />
        {t.linkTo}
      </a>
      {may.edit && (
        <a href={`${here}/bewerk`}>
          <Icon name="pencil" />
          {t.edit}
        </a>
      )}
      {!may.edit && (
        <a href={`/melden?wat=message:${id}`}>
          <Icon name="flag" />
          {U[lang].report}
        </a>
      )}
      {may.pin && (
        <form action={`${here}/vast`} method="post">
          <button type="submit" name="vast" value={pinned ? '' : 'ja'}>
            <Icon name="pin" />
            {pinned ? t.unpin : t.pin}
          </button>
        </form>
      )}
    </turbo-frame>
  )
}
