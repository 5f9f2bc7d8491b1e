import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Means } from '../queries-secondstep.ts'
import { S } from '../words-secondstep.ts'
import { AppCodeFacts } from './AppCodeFacts.tsx'

interface Props {
  frame: Frame
  means: Means
  /** This place asks this person for a second step. */
  asked: boolean
}

/** On `/ik`: the app that gives a second step, for who is asked for one or has one. */
export function AppCode({ frame, means, asked }: Props) {
  const { lang } = frame
  const t = S[lang]
  return (
    <section class="stack" aria-labelledby="h-app-code" id="app-code">
      <h2 id="h-app-code">{t.account}</h2>
      <p class="muted">{asked ? t.accountAsked : t.accountLead}</p>
      {means.app === 'none' ? (
        <>
          <p>{t.none}</p>
          <div>
            <ButtonLink kind="quiet" lead="smartphone" href="/ik/app-code/nieuw">
              {t.setUpAppGo}
            </ButtonLink>
          </div>
        </>
      ) : (
        <ul class="rows">
          <li class="cluster between">
            <div>
              <b>{t.mine}</b>
              <p class="small muted">
                <AppCodeFacts {...{ lang, means }} />.{' '}
                {means.app === 'ready' ? t.codesLeft(means.recoveryLeft) : t.unreadableShort}
              </p>
            </div>
            <ButtonLink kind="quiet" href="/ik/app-code">
              {t.change}
              <span class="sr-only">: {t.mine}</span>
            </ButtonLink>
          </li>
        </ul>
      )}
    </section>
  )
}
