import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import type { TextKey } from '../forms.ts'
import type { Version } from '../queries.ts'
import { W } from '../words.ts'

interface Props {
  frame: Frame
  slug: string
  textKey: TextKey
  lang: Lang
  versions: Version[]
  /** A later page: the first one here is not the one that stands there now. */
  later: boolean
  next: string | null
}

/** Every version of a text, by whom and when, each to be put back. */
export function Versions({ frame, slug, textKey, lang, versions, later, next }: Props) {
  const t = W[frame.lang]
  const here = `/kringen/${slug}/teksten/${textKey}`
  return (
    <section class="stack gap-4" aria-labelledby={`h-versies-${textKey}`}>
      <h2 class="h3" id={`h-versies-${textKey}`}>
        {t.versions}
      </h2>
      <p class="small muted">{versions.length > 0 ? t.versionsLead : t.noVersions}</p>
      <ul class="rows">
        {versions.map((version, i) => (
          <li class="cluster between">
            <details class="version">
              <summary>
                <b>{version.by ?? t.byHouse}</b>, <Time at={version.writtenAt} lang={frame.lang} kind="full" />
                {i === 0 && !later && <span class="muted"> ({t.currentVersion})</span>}
              </summary>
              <p class="prewrap" lang={lang}>
                {version.body || t.empty}
              </p>
            </details>
            {(i > 0 || later) && (
              <form action={`${here}/versies/${version.id}/terug`} method="post">
                <Button kind="quiet" size="small" lead="undo-2">
                  {t.putBack}
                  <span class="sr-only">
                    : {version.by ?? t.byHouse}, {version.writtenAt.toLocaleString(frame.lang)}
                  </span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {next && (
        <p>
          <TextLink href={`${here}?taal=${lang}&na=${next}`} icon="arrow-right">
            {t.older}
          </TextLink>
        </p>
      )}
    </section>
  )
}
