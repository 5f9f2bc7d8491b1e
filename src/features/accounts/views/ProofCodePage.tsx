import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { W } from '../words.ts'
import { P } from '../words-passkeys.ts'
import { CodeField } from './CodeField.tsx'

interface Props {
  frame: Frame
  email: string
  id: string
  returnTo: string
  error?: string
  noMail: boolean
}

/** Where the six digits are typed that prove anew who someone is. */
export function ProofCodePage({ frame, email, id, returnTo, error, noMail }: Props) {
  const t = P[frame.lang]
  return (
    <AppPage frame={frame} title={t.codeTitle} head={{ title: t.codeTitle, lead: t.codeLead(email) }}>
      <div class="stack gap-5 measure">
        {noMail && <Alert>{W[frame.lang].terminalHint}</Alert>}
        <ErrorSummary lang={frame.lang} errors={error ? [{ name: 'code', message: error }] : []} />
        <Form action="/ik/bewijs/code">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="terug" value={returnTo} />
          <CodeField lang={frame.lang} error={error} />
          <div>
            <Button size="big" icon="arrow-right">
              {t.confirm}
            </Button>
          </div>
        </Form>
        <p>
          <a href={`/ik/bewijs?terug=${encodeURIComponent(returnTo)}`}>{t.newCode}</a>
        </p>
      </div>
    </AppPage>
  )
}
