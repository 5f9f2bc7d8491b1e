import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { ZONES } from '#kit/when/zoned.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { MOMENTS_MOST } from '../forms.ts'
import { D } from '../words.ts'

interface Props {
  frame: Frame
  /** Where it is sent. */
  action: string
  once: string
  source: { title: string; path: string } | null
  typed: Typed
  errors?: FieldErrors
}

const AT_ONCE = 4

/** `/kringen/:slug/agenda/prikker/nieuw`: for what, and between which moments. */
export function AskPage({ frame, action, once, source, typed, errors = {} }: Props) {
  const { lang } = frame
  const t = D[lang]
  const field = (name: string) => ({ lang, name, value: typed[name], error: errors[name] })
  const rows = Array.from({ length: MOMENTS_MOST }, (_, i) => i + 1)
  const later = rows.slice(AT_ONCE)
  const used = later.some((n) => ['dag', 'van', 'tot'].some((name) => typed[`${name}-${n}`]))
  return (
    <AppPage frame={frame} title={t.newTitle} head={{ title: t.newTitle, lead: t.newLead }}>
      <div class="stack gap-5 narrow">
        {source && (
          <Alert>
            {t.from} <a href={source.path}>{source.title}</a>
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={action} draft={action} label={t.newTitle} class="stack gap-6">
          <input type="hidden" name="eens" value={once} />
          {source && <input type="hidden" name="uit" value={typed.uit} />}
          <TextField {...field('titel')} label={t.what} hint={t.whatHint} maxLength={120} />
          <section class="stack gap-5" aria-labelledby="h-momenten">
            <h2 id="h-momenten">{t.momentsTitle}</h2>
            {rows.slice(0, AT_ONCE).map((n) => (
              <Moment {...{ lang, n, typed, errors }} />
            ))}
            <details open={used}>
              <summary class="strong">{t.more}</summary>
              <div class="stack gap-5 above-4">
                {later.map((n) => (
                  <Moment {...{ lang, n, typed, errors }} />
                ))}
              </div>
            </details>
            <Select
              {...field('zone')}
              label={t.zone}
              empty={false}
              options={ZONES.map((value) => ({ value, label: t.zones[value] ?? value }))}
            />
          </section>
          <TextField {...field('waar')} label={t.place} hint={t.placeHint} maxLength={120} required={false} />
          <TextArea {...field('uitleg')} label={t.note} rows={3} required={false} />
          <TextField
            {...field('antwoord')}
            type="date"
            look="short"
            label={t.answerUntil}
            hint={t.answerUntilHint}
            required={false}
          />
          <div>
            <Button size="big" icon="send">
              {t.send}
            </Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}

function Moment({ lang, n, typed, errors }: { lang: Lang; n: number; typed: Typed; errors: FieldErrors }) {
  const t = D[lang]
  const field = (name: string) => ({
    ...({ lang, look: 'short', required: n <= 2 } as const),
    name: `${name}-${n}`,
    value: typed[`${name}-${n}`],
    error: errors[`${name}-${n}`],
  })
  return (
    <fieldset class="moment-fields">
      <legend>{t.moment(n)}</legend>
      <TextField {...field('dag')} required type="date" label={t.day} />
      <TextField {...field('van')} required type="time" label={t.begins} />
      <TextField {...field('tot')} required type="time" label={t.ends} />
    </fieldset>
  )
}
