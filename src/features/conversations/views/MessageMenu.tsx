import type { Lang } from '#kit/i18n.ts'
import { Icon } from '#ui/Icon.tsx'
import { REACTIONS } from '../tables.ts'
import { W } from '../words.ts'
import { REACTION_ICON } from '../words-reactions.ts'

interface Props {
  lang: Lang
  slug: string
  talkId: string
  id: string
  /** Whose message it is. */
  name: string
  pinned: boolean
}

/** What one can do with a message, folded away behind one button. */
export function MessageMenu({ lang, slug, talkId, id, name, pinned }: Props) {
  const t = W[lang]
  const talk = `/kringen/${slug}/gesprek/${talkId}`
  const here = `/kringen/${slug}/gesprek/bericht/${id}`
  return (
    <details class="menu">
      <summary class="button button--quiet button--icon button--small" aria-label={t.doWith(name)}>
        <Icon name="ellipsis" />
      </summary>
      <div class="menu__panel">
        <form action={`${here}/reactie`} method="post" class="menu__reactions">
          {REACTIONS.map((kind) => (
            <button type="submit" name="soort" value={kind}>
              <Icon name={REACTION_ICON[kind]} />
              {t.reaction[kind]}
            </button>
          ))}
        </form>
        <a href={`${talk}?antwoord=${id}#schrijf`} data-turbo-frame="schrijf">
          <Icon name="reply" />
          {t.reply}
        </a>
        <a href={`/kringen/${slug}/vraag-en-aanbod/nieuw?uit=message:${id}`}>
          <Icon name="circle-question-mark" />
          {t.toAsk}
        </a>
        <a href={`${talk}?bericht=${id}#bericht-${id}`}>
          <Icon name="link" />
          {t.linkTo}
        </a>
        <a href={here} data-mine hidden>
          <Icon name="pencil" />
          {t.edit}
        </a>
        <form action={`${here}/vast`} method="post" data-keeper hidden>
          <button type="submit" name="vast" value={pinned ? '' : 'ja'}>
            <Icon name="pin" />
            {pinned ? t.unpin : t.pin}
          </button>
        </form>
      </div>
    </details>
  )
}
