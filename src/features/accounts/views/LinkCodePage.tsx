import { Alert } from '#ui/Alert.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { W } from '../words.ts'
import { O } from '../words-oidc.ts'
import { CodeField } from './CodeField.tsx'

interface Props {
  frame: Frame
  provider: string
  id: string
  error?: string
  noMail: boolean
}

/** Where the code is typed that ties an identity to an account. */
export function LinkCodePage({ frame, provider, id, error, noMail }: Props) {
  const t = O[frame.lang]
  return (
    <SitePage frame={frame} title={t.codeTitle} column>
      <div class="stack gap-5 measure">
        <PageHead title={t.codeTitle} lead={t.codeLead} />
        {noMail && <Alert>{W[frame.lang].terminalHint}</Alert>}
        <ErrorSummary lang={frame.lang} errors={error ? [{ name: 'code', message: error }] : []} />
        <Form action="/inloggen/oidc/koppel/code">
          <input type="hidden" name="id" value={id} />
          <CodeField lang={frame.lang} error={error} />
          <div>
            <Button size="big" icon="arrow-right">
              {t.confirm(provider)}
            </Button>
          </div>
        </Form>
        <p>
          <a href="/inloggen/oidc/koppel">{t.again}</a>
        </p>
      </div>
    </SitePage>
  )
}
