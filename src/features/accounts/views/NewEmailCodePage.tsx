import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { W } from '../words.ts'
import { E } from '../words-email.ts'
import { CodeField } from './CodeField.tsx'

interface Props {
  frame: Frame
  id: string
  error?: string
  noMail: boolean
}

/** Where the six digits are typed that a new address got. */
export function NewEmailCodePage({ frame, id, error, noMail }: Props) {
  const t = E[frame.lang]
  return (
    <AppPage frame={frame} title={t.codeTitle} head={{ title: t.codeTitle, lead: t.codeLead }}>
      <div class="stack gap-5 measure">
        {noMail && <Alert>{W[frame.lang].terminalHint}</Alert>}
        <ErrorSummary lang={frame.lang} errors={error ? [{ name: 'code', message: error }] : []} />
        <Form action="/ik/email/code">
          <input type="hidden" name="id" value={id} />
          <CodeField lang={frame.lang} error={error} />
          <div>
            <Button size="big" icon="check">
              {t.confirm}
            </Button>
          </div>
        </Form>
        <p>
          <a href="/ik/email">{t.again}</a>
        </p>
      </div>
    </AppPage>
  )
}
