import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Means } from '../queries-secondstep.ts'
import { P } from '../words-passkeys.ts'
import { S } from '../words-secondstep.ts'
import { AppCodeFacts } from './AppCodeFacts.tsx'

interface Props {
  frame: Frame
  means: Means
  /** A steward would be left without a second step. */
  last: boolean
  passkeysWork: boolean
  /** They tried all the same. */
  refused?: boolean
}

/** `/ik/app-code`: the app with codes; new recovery codes, or away with it. */
export function AppCodePage({ frame, means, last, passkeysWork, refused }: Props) {
  const { lang } = frame
  const t = S[lang]
  return (
    <AppPage frame={frame} title={t.oneTitle} head={{ title: t.oneTitle, lead: <AppCodeFacts {...{ lang, means }} /> }}>
      <div class="stack gap-5 narrow">
        {means.app === 'unreadable' && <Alert tone="danger">{t.unreadableShort}</Alert>}
        {means.app === 'ready' && (
          <section class="panel stack" aria-labelledby="h-codes">
            <h2 id="h-codes">{t.renewTitle}</h2>
            <p>
              {t.codesLeft(means.recoveryLeft)} {t.renewLead}
            </p>
            <Form action="/ik/app-code/herstelcodes" anew>
              <div>
                <Button lead="refresh-cw">{t.renew}</Button>
              </div>
            </Form>
          </section>
        )}
        <section class="panel panel--soft stack" aria-labelledby="h-remove">
          <h2 id="h-remove">{t.removeTitle}</h2>
          {last ? (
            <>
              {refused ? (
                <Alert tone="danger" live>
                  {t.last}
                </Alert>
              ) : (
                <p>{t.last}</p>
              )}
              {passkeysWork && (
                <div>
                  <ButtonLink kind="quiet" lead="key-round" href="/ik/passkeys/nieuw">
                    {P[lang].add}
                  </ButtonLink>
                </div>
              )}
            </>
          ) : (
            <>
              <p>{t.removeLead}</p>
              <form action="/ik/app-code/weg" method="post">
                <Button kind="danger">{t.remove}</Button>
              </form>
            </>
          )}
        </section>
        <p>
          <a href="/ik#app-code">{t.back}</a>
        </p>
      </div>
    </AppPage>
  )
}
