import type { Lang } from '#kit/i18n.ts'
import { Time } from '#ui/Time.tsx'
import type { Means } from '../queries-secondstep.ts'
import { S } from '../words-secondstep.ts'

/** Since when there is an app, and when it was last used. */
export function AppCodeFacts({ lang, means }: { lang: Lang; means: Means }) {
  const t = S[lang]
  return (
    <>
      {means.appMadeAt && (
        <>
          {t.made} <Time at={means.appMadeAt} lang={lang} />,{' '}
        </>
      )}
      {means.appUsedAt ? (
        <>
          {t.lastUsed} <Time at={means.appUsedAt} lang={lang} />
        </>
      ) : (
        t.neverUsed
      )}
    </>
  )
}
