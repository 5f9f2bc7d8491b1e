import type { Lang } from '#kit/i18n.ts'
import { idWithWords } from '#kit/id.ts'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import { W as U } from '#ui/words.ts'
import type { Application } from '../queries-joining.ts'
import { I } from '../words-inbox.ts'

interface Props {
  lang: Lang
  slug: string
  application: Application
}

/** How an application ended, by whom and when. */
export function Decision({ lang, slug, application }: Props) {
  const t = I[lang]
  const { state, decidedBy, decidedAt, reason, personId, name } = application
  const by = decidedBy ?? U[lang].someone
  const title =
    state === 'declined' ? t.decidedDeclined(by) : personId && by === name ? t.decidedOpen : t.decidedWelcomed(by)
  return (
    <aside class="panel panel--soft stack start-block">
      <h2>{title}</h2>
      {decidedAt && (
        <p class="muted">
          <Time at={decidedAt} lang={lang} kind="full" />
        </p>
      )}
      {state === 'declined' && (
        <>
          <h3>{t.reason}</h3>
          <p class="prewrap">{reason}</p>
        </>
      )}
      {state === 'welcomed' && personId && name && (
        <p>
          <TextLink href={`/kringen/${slug}/leden/${idWithWords(personId, name)}`} icon="arrow-right">
            {t.profile}
          </TextLink>
        </p>
      )}
    </aside>
  )
}
