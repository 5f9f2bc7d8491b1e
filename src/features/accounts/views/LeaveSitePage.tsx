import type { Tended } from '#features/circles/queries-erasure.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Icon } from '#ui/Icon.tsx'
import type { IconName } from '#ui/icons.ts'
import { Radios } from '#ui/Radios.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { Held } from '../queries-erasure.ts'
import { D } from '../words-data.ts'
import { G } from '../words-erasure.ts'

interface Props {
  frame: Frame
  /** Circles of which the viewer is the only steward. */
  alone: Tended[]
  /** Circles that must keep what was written there. */
  held: Held[]
  typed?: Typed
  errors?: FieldErrors
}

/** `/ik/weg`: what leaving the whole site means, a choice, and a word to type. */
export function LeaveSitePage({ frame, alone, held, typed, errors }: Props) {
  const { lang } = frame
  const t = G[lang]
  const waiting = alone.filter(({ empty, founding }) => !empty || founding)
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }}>
      <div class="stack gap-5">
        <ErrorSummary lang={lang} errors={errorList(errors ?? {})} />
        {waiting.length > 0 && <Waiting lang={lang} circles={waiting} />}
        <div class="leaving">
          <section class="panel stack" aria-labelledby="h-goes">
            <h2 id="h-goes">{t.goes}</h2>
            <Lines lines={t.goesList} icons={GOES} />
          </section>
          <section class="panel panel--soft stack" aria-labelledby="h-stays">
            <h2 id="h-stays">{t.stays}</h2>
            <Lines lines={t.staysList} icons={STAYS} />
          </section>
        </div>
        <div class="stack gap-5 measure">
          {held.map(({ name, reason }) => (
            <Alert title={t.held(name)}>{t.heldLead(reason)}</Alert>
          ))}
          <p>{t.others}</p>
          <p>
            {t.first} <a href="/ik/gegevens">{D[lang].toData}</a>. {t.onlyCircle}{' '}
            <a href="/kringen">{t.onlyCircleGo}</a>.
          </p>
          {waiting.length === 0 && <LeaveForm {...{ lang, alone, typed, errors }} />}
        </div>
      </div>
    </AppPage>
  )
}

const GOES: Record<keyof (typeof G)['nl']['goesList'], IconName> = {
  account: 'key-round',
  profile: 'id-card',
  doors: 'user-plus',
  mail: 'mail',
}
const STAYS: Record<keyof (typeof G)['nl']['staysList'], IconName> = {
  met: 'handshake',
  circle: 'newspaper',
  log: 'file-text',
}

function Lines<K extends string>({ lines, icons }: { lines: Record<K, string>; icons: Record<K, IconName> }) {
  return (
    <ul class="parts">
      {(Object.entries(lines) as [K, string][]).map(([part, line]) => (
        <li>
          <Icon name={icons[part]} />
          <p>{line}</p>
        </li>
      ))}
    </ul>
  )
}

type PartProps = Pick<Props, 'alone' | 'typed' | 'errors'> & { lang: Frame['lang'] }

function LeaveForm({ lang, alone, typed = {}, errors = {} }: PartProps) {
  const t = G[lang]
  return (
    <Form action="/ik/weg" anew>
      <Radios
        lang={lang}
        name="keuze"
        label={t.choice}
        value={typed.keuze}
        error={errors.keuze}
        options={(['remove', 'nameless'] as const).map((value) => ({ value, ...t.choices[value] }))}
      />
      <TextField
        lang={lang}
        name="woord"
        label={t.type(t.word)}
        hint={t.typeHint}
        value={typed.woord}
        error={errors.woord}
        autocomplete="off"
        look="short"
        maxLength={20}
      />
      {alone.map(({ name }) => (
        <p>{t.willRest(name)}</p>
      ))}
      <div class="cluster">
        <Button kind="danger">{t.go}</Button>
        <ButtonLink href="/ik" kind="quiet">
          {t.stay}
        </ButtonLink>
      </div>
    </Form>
  )
}

function Waiting({ lang, circles }: { lang: Frame['lang']; circles: Tended[] }) {
  const t = G[lang]
  const shared = circles.filter(({ empty }) => !empty)
  const mayRest = shared.some(({ founding }) => !founding)
  return (
    <section class="panel panel--fill hue hue--exchange stack" aria-labelledby="h-waiting">
      <h2 id="h-waiting">{t.waiting}</h2>
      {shared.length === 0 ? (
        <p>{t.waitingAlone}</p>
      ) : (
        <p>
          {t.waitingLead} {names(shared)}. {t.waitingHow} {mayRest && t.waitingRest}
        </p>
      )}
      <div class="cluster">
        {shared.map(({ slug, name, founding }) => (
          <>
            <ButtonLink href={`/kringen/${slug}/beheer/leden`} icon="arrow-right">
              {t.handOn(name)}
            </ButtonLink>
            {!founding && (
              <ButtonLink href={`/kringen/${slug}/beheer/instellingen`} kind="quiet" lead="moon">
                {t.rest(name)}
              </ButtonLink>
            )}
          </>
        ))}
      </div>
    </section>
  )
}

function names(circles: Tended[]): string {
  return circles.map(({ name }) => name).join(', ')
}
