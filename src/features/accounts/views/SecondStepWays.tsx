import type { ComponentChildren } from 'preact'
import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Icon } from '#ui/Icon.tsx'
import type { IconName } from '#ui/icons.ts'
import { S } from '../words-secondstep.ts'

interface Props {
  lang: Lang
  returnTo: string
  passkeysWork: boolean
  /** There was an app, and it has to be set up anew: the page says so above. */
  again: boolean
}

/** The ways to set up a second step, for who has none. */
export function SecondStepWays({ lang, returnTo, passkeysWork, again }: Props) {
  const t = S[lang]
  const back = `?terug=${encodeURIComponent(returnTo)}`
  return (
    <div class="stack gap-5">
      {!again && <p class="measure">{t.setUp}</p>}
      <ul class="step-forms">
        {passkeysWork && (
          <Way icon="key-round" title={t.setUpPasskey} lead={t.setUpPasskeyLead}>
            <ButtonLink icon="arrow-right" href={`/ik/passkeys/nieuw${back}`}>
              {t.setUpPasskeyGo}
            </ButtonLink>
          </Way>
        )}
        <Way icon="smartphone" title={t.setUpApp} lead={t.setUpAppLead}>
          <ButtonLink
            kind={passkeysWork ? 'quiet' : 'main'}
            icon={passkeysWork ? undefined : 'arrow-right'}
            href={`/ik/app-code/nieuw${back}`}
          >
            {t.setUpAppGo}
          </ButtonLink>
        </Way>
      </ul>
    </div>
  )
}

interface WayProps {
  icon: IconName
  title: string
  lead: string
  children: ComponentChildren
}

function Way({ icon, title, lead, children }: WayProps) {
  return (
    <li class="panel step-way">
      <div class="stack gap-3">
        <Icon name={icon} />
        <h2>{title}</h2>
        <p>{lead}</p>
      </div>
      <div>{children}</div>
    </li>
  )
}
