import type { Lang } from '#kit/i18n.ts'
import { Alert } from '#ui/Alert.tsx'
import { Button } from '#ui/Button.tsx'
import { Panel } from '#ui/Panel.tsx'
import { Time } from '#ui/Time.tsx'
import type { PushLine } from '../queries-push.ts'
import { U } from '../words-push.ts'

interface Props {
  lang: Lang
  /** By which a browser knows this site. */
  publicKey: string
  browsers: PushLine[]
  problem?: string
}

/** Where a browser tells that there is something new, and where it stops doing so. */
export function PushPanel({ lang, publicKey, browsers, problem }: Props) {
  const t = U[lang]
  return (
    <Panel kind="soft" id="seintje" labelledby="h-seintje">
      <h2 id="h-seintje">{t.title}</h2>
      <p>{t.lead}</p>
      <p>{t.when}</p>
      {problem && <Alert tone="danger">{problem}</Alert>}
      {browsers.length > 0 && (
        <>
          <h3>{t.where}</h3>
          <ul class="rows">
            {browsers.map((one) => (
              <li class="cluster between">
                <div>
                  <b>{one.browser}</b> {one.here && <span class="chip">{t.here}</span>}
                  <p class="small muted">
                    {t.since} <Time at={one.madeAt} lang={lang} kind="date" />
                  </p>
                </div>
                <form action={`/ik/meldingen/seintje/${one.id}/weg`} method="post">
                  <Button kind="quiet" size="small">
                    {t.stop}
                    <span class="sr-only">: {one.browser}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      {!browsers.some(({ here }) => here) && (
        <vw-push publickey={publicKey}>
          <p class="small muted" data-without>
            {t.cannot}
          </p>
          <div data-failed hidden>
            <Alert tone="danger" live>
              {t.failed}
            </Alert>
          </div>
          <form action="/ik/meldingen/seintje" method="post" data-with hidden>
            <input type="hidden" name="antwoord" value="" />
            <Button kind="quiet" lead="bell">
              {t.start}
            </Button>
          </form>
        </vw-push>
      )}
    </Panel>
  )
}
