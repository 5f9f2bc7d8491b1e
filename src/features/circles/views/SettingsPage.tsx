import type { Circle } from '#kit/access/viewer.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Check } from '#ui/Check.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Radios } from '#ui/Radios.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { VISIBILITIES } from '../forms-settings.ts'
import { C } from '../words-settings.ts'
import { CircleFields } from './CircleFields.tsx'
import { HueField } from './HueField.tsx'

interface Props {
  frame: Frame
  circle: Circle
  typed?: Typed
  errors?: FieldErrors
  note?: string
}

/** `/kringen/:slug/beheer/instellingen`: name, door, who sees it, colour; and putting at rest or waking. */
export function SettingsPage({ frame, circle, typed, errors = {}, note }: Props) {
  const { lang } = frame
  const t = C[lang]
  const base = `/kringen/${circle.slug}/beheer`
  return (
    <AppPage frame={frame} title={t.settings} head={{ title: t.settings, lead: t.settingsLead(circle.name) }}>
      <div class="stack gap-6 narrow">
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        {circle.archivedAt ? (
          <section class="panel panel--fill hue hue--exchange stack" aria-labelledby="h-wakker">
            <h2 id="h-wakker">{t.atRest}</h2>
            <p>{t.wakeLead}</p>
            <Form action={`${base}/wakker`}>
              <div>
                <Button icon="sun">{t.wake}</Button>
              </div>
            </Form>
          </section>
        ) : (
          <>
            <Settings {...{ frame, circle, typed, errors }} action={`${base}/instellingen`} />
            <section class="panel panel--soft stack" aria-labelledby="h-namen">
              <h2 id="h-namen">{t.names}</h2>
              <p>{t.namesLead}</p>
              <p>
                <TextLink href={`${base}/onderdelen`} icon="arrow-right">
                  {t.namesGo}
                </TextLink>
              </p>
            </section>
            {!circle.founding && <Rest {...{ frame, errors }} action={`${base}/rust`} />}
          </>
        )}
      </div>
    </AppPage>
  )
}

function Settings({ frame: { lang }, circle, typed, errors, action }: Omit<Props, 'note'> & { action: string }) {
  const t = C[lang]
  const now: Typed = typed?.naam === undefined ? asTyped(circle) : typed
  const wrong = errors ?? {}
  return (
    <Form action={action}>
      <CircleFields lang={lang} typed={now} errors={wrong} />
      <Radios
        lang={lang}
        name="zichtbaar"
        label={t.visibility}
        value={now.zichtbaar}
        error={wrong.zichtbaar}
        options={VISIBILITIES.map((value) => ({ value, ...t.visibilities[value] }))}
      />
      <TextField
        lang={lang}
        name="drempel"
        label={t.threshold}
        hint={t.thresholdHint}
        value={now.drempel}
        error={wrong.drempel}
        inputMode="numeric"
        look="short"
        maxLength={3}
      />
      <HueField lang={lang} value={now.kleur ?? ''} error={wrong.kleur} />
      <div>
        <Button icon="check">{t.save}</Button>
      </div>
    </Form>
  )
}

function Rest({ frame: { lang }, errors = {}, action }: Pick<Props, 'frame' | 'errors'> & { action: string }) {
  const t = C[lang]
  return (
    <details class="panel panel--soft" id="rust" open={errors.zeker !== undefined}>
      <summary>
        <h2>{t.rest}</h2>
      </summary>
      <Form action={action}>
        <p>{t.restLead}</p>
        <Check lang={lang} name="zeker" label={t.restSure} error={errors.zeker} />
        <div>
          <Button kind="quiet" lead="moon">
            {t.restGo}
          </Button>
        </div>
      </Form>
    </details>
  )
}

function asTyped(circle: Circle): Typed {
  return {
    naam: circle.name,
    belofte: circle.tagline,
    soort: circle.kind,
    deur: circle.joining,
    zichtbaar: circle.visibility,
    drempel: String(circle.threshold),
    kleur: String(circle.hue),
  }
}
