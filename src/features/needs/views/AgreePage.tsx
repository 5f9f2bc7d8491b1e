import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { A } from '../words-agreed.ts'

interface Props {
  frame: Frame
  /** Where it is sent. */
  action: string
  /** Of a new one: the key with which it is agreed once, in which gathering, and what it came out of. */
  fresh?: {
    once: string
    gathering: { id: string; title: string; href: string } | null
    source: { title: string; path: string } | null
  }
  /** Names to choose from while typing. */
  suggested: string[]
  typed: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/afspraken/nieuw`, and changing one: what, what for, who, when. */
export function AgreePage({ frame, action, fresh, suggested, typed, errors = {} }: Props) {
  const { lang } = frame
  const t = A[lang]
  const title = fresh ? t.newTitle : t.changeTitle
  const field = (name: string) => ({ lang, name, value: typed[name], error: errors[name] })
  return (
    <AppPage frame={frame} title={title} head={{ title, lead: fresh ? t.newLead : t.changeLead }}>
      <div class="stack gap-5 narrow">
        {fresh?.gathering && (
          <Alert>
            {t.inGathering} <a href={fresh.gathering.href}>{fresh.gathering.title}</a>
          </Alert>
        )}
        {fresh?.source && (
          <Alert>
            {t.from} <a href={fresh.source.path}>{fresh.source.title}</a>
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={action} draft={fresh ? action : undefined} guard={!fresh} label={title}>
          {fresh && <input type="hidden" name="eens" value={fresh.once} />}
          {fresh?.gathering && <input type="hidden" name="bijeenkomst" value={fresh.gathering.id} />}
          {fresh?.source && <input type="hidden" name="uit" value={typed.uit} />}
          <TextField {...field('titel')} label={t.title} hint={t.titleHint} maxLength={90} />
          <TextArea {...field('waarvoor')} label={t.purpose} hint={t.purposeHint} rows={3} required={false} />
          <TextField {...field('wie')} label={t.owner} hint={t.ownerHint} list="namen" autocomplete="off" />
          <datalist id="namen">
            {suggested.map((name) => (
              <option value={name} />
            ))}
          </datalist>
          <TextField {...field('datum')} label={t.date} type="date" look="short" />
          <div>
            <Button size="big" icon="check">
              {fresh ? t.send : t.save}
            </Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}
