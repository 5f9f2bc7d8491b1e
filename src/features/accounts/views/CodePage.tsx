import { Alert } from '#ui/Alert.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { W } from '../words.ts'
import { CodeField } from './CodeField.tsx'

interface Props {
  frame: Frame
  id: string
  email: string
  returnTo: string
  error?: string
  /** No mail leaves this place yet: say where the code stands. */
  noMail: boolean
}

/** Where the six digits are typed. */
export function CodePage({ frame, id, email, returnTo, error, noMail }: Props) {
  const t = W[frame.lang]
  return (
    <SitePage frame={frame} title={t.codeTitle} column disks={['exchange', 'work', 'harvest']}>
      <div class="stack gap-5 measure">
        <PageHead title={t.codeTitle} lead={t.codeLead(email)} />
        {noMail && <Alert>{t.terminalHint}</Alert>}
        <ErrorSummary lang={frame.lang} errors={error ? [{ name: 'code', message: error }] : []} />
        <Form action="/inloggen/code">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="email" value={email} />
          <input type="hidden" name="terug" value={returnTo} />
          <CodeField lang={frame.lang} error={error} />
          <div>
            <Button size="big" icon="arrow-right">
              {t.goIn}
            </Button>
          </div>
        </Form>
        <p>
          <a href={`/inloggen?terug=${encodeURIComponent(returnTo)}`}>{t.otherEmail}</a>
        </p>
      </div>
    </SitePage>
  )
}
