import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Radios } from '#ui/Radios.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { KINDS } from '../forms.ts'
import { P } from '../words.ts'

interface Props {
  frame: Frame
  /** Where it is sent. */
  action: string
  /** Of a new poll: the key with which it opens once, and what it came out of. */
  fresh?: { once: string; from: string; source: { title: string; path: string } | null }
  typed: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/peilingen/nieuw`, and changing one that nobody voted in yet. */
export function AskPage({ frame, action, fresh, typed, errors = {} }: Props) {
  const { lang } = frame
  const t = P[lang]
  const title = fresh ? t.newTitle : t.changeTitle
  return (
    <AppPage frame={frame} title={title} head={{ title, lead: fresh ? t.newLead : t.changeLead }}>
      <div class="stack gap-5 narrow">
        {fresh?.source && (
          <Alert>
            {t.from} <a href={fresh.source.path}>{fresh.source.title}</a>
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={action} class="stack gap-6 poll-form" draft={fresh ? action : undefined} label={title}>
          {fresh && <input type="hidden" name="eens" value={fresh.once} />}
          {fresh?.source && <input type="hidden" name="uit" value={fresh.from} />}
          <TextField
            lang={lang}
            name="vraag"
            label={t.question}
            hint={t.questionHint}
            value={typed.vraag}
            error={errors.vraag}
            maxLength={200}
          />
          <TextArea
            lang={lang}
            name="uitleg"
            label={t.explanation}
            hint={t.explanationHint}
            required={false}
            rows={5}
            value={typed.uitleg}
            error={errors.uitleg}
          />
          <Radios
            lang={lang}
            name="soort"
            label={t.kindLabel}
            value={typed.soort}
            error={errors.soort}
            options={KINDS.map((kind) => ({ value: kind, label: t.kind[kind], hint: t.kindHint[kind] }))}
          />
          <KindFields {...{ lang, typed, errors }} />
          <Radios
            lang={lang}
            name="namen"
            label={t.names}
            hint={t.namesHint}
            value={typed.namen}
            error={errors.namen}
            options={[
              { value: 'namen', label: t.named, hint: t.namedHint },
              { value: 'anoniem', label: t.anonymous, hint: t.anonymousHint },
            ]}
          />
          <LastDay {...{ lang, typed, errors }} />
          <div>
            <Button size="big" icon={fresh ? 'send' : 'check'}>
              {fresh ? t.put : t.save}
            </Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}

// Without CSS that looks inside a form they all show; what does not belong to the kind is not read.
function KindFields({ lang, typed, errors }: { lang: Lang; typed: Typed; errors: FieldErrors }) {
  const t = P[lang]
  const number = { lang, type: 'number', inputMode: 'numeric', look: 'short', min: 1, max: 20 } as const
  return (
    <>
      <div class="poll-form__options">
        <TextArea
          lang={lang}
          name="mogelijkheden"
          label={t.options}
          hint={t.optionsHint}
          rows={5}
          value={typed.mogelijkheden}
          error={errors.mogelijkheden}
        />
      </div>
      <div class="poll-form__dots cluster">
        <TextField {...number} name="stippen" label={t.dots} value={typed.stippen} error={errors.stippen} />
        <TextField {...number} name="hooguit" label={t.dotsMost} value={typed.hooguit} error={errors.hooguit} />
      </div>
      <div class="poll-form__ranking">
        <Radios
          lang={lang}
          name="telling"
          label={t.method}
          value={typed.telling}
          error={errors.telling}
          options={(['borda', 'schulze'] as const).map((value) => ({
            value,
            label: t.methodName[value],
            hint: t.methodHint[value],
          }))}
        />
      </div>
    </>
  )
}

export function LastDay({ lang, typed, errors }: { lang: Lang; typed: Typed; errors: FieldErrors }) {
  const t = P[lang]
  return (
    <TextField
      lang={lang}
      name="tot"
      type="date"
      look="short"
      label={t.until}
      hint={t.untilHint}
      required={false}
      value={typed.tot}
      error={errors.tot}
    />
  )
}
