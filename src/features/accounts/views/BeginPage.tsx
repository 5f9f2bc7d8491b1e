import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextField } from '#ui/TextField.tsx'
import { W } from '../words.ts'

interface Props {
  frame: Frame
  action: string
  typed?: Typed
  errors?: FieldErrors
}

/** The first steward and the founding circle, behind the one-time link of an empty installation. */
export function BeginPage({ frame, action, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = W[lang]
  const field = (name: string) => ({ lang, name, value: typed[name], error: errors[name], required: true })
  return (
    <SitePage frame={frame} title={t.beginTitle} column disks={['meet', 'harvest', 'exchange']}>
      <div class="stack gap-5 measure">
        <PageHead title={t.beginTitle} lead={t.beginLead} />
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={action}>
          <TextField {...field('naam')} label={t.name} autocomplete="name" />
          <TextField {...field('email')} label={t.email} type="email" autocomplete="email" />
          <TextField {...field('kring')} label={t.beginCircle} />
          <TextField {...field('belofte')} label={t.beginPromise} hint={t.beginPromiseHint} />
          <div>
            <Button size="big" icon="arrow-right">
              {t.begin}
            </Button>
          </div>
        </Form>
      </div>
    </SitePage>
  )
}
