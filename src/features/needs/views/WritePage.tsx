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
import { N } from '../words.ts'

interface Props {
  frame: Frame
  /** Where it is sent. */
  action: string
  /** Of a new need: the key with which it is written once, for which gathering, and what it came out of. */
  fresh?: {
    once: string
    gathering: { id: string; title: string; href: string } | null
    source: { title: string; path: string } | null
  }
  typed: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/afspraken/behoeften/nieuw`, and changing one. */
export function WritePage({ frame, action, fresh, typed, errors = {} }: Props) {
  const { lang } = frame
  const t = N[lang]
  const title = fresh ? t.newTitle : t.changeTitle
  const field = (name: string) => ({ lang, name, value: typed[name], error: errors[name] })
  return (
    <AppPage frame={frame} title={title} head={{ title, lead: fresh ? t.newLead : t.changeLead }}>
      <div class="stack gap-5 narrow">
        {fresh?.gathering && (
          <Alert>
            {t.forGathering} <a href={fresh.gathering.href}>{fresh.gathering.title}</a>
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
          <TextField {...field('behoefte')} label={t.sentence} hint={t.sentenceHint} maxLength={160} />
          <TextArea {...field('waarom')} label={t.why} hint={t.whyHint} rows={4} required={false} />
          <div>
            <Button size="big" icon={fresh ? 'send' : 'check'}>
              {fresh ? t.send : t.save}
            </Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}
