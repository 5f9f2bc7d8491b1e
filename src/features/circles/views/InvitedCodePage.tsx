import { Alert } from '#ui/Alert.tsx'
import { Button } from '#ui/Button.tsx'
import { CodeField } from '#ui/CodeField.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { N } from '../words-invitations.ts'

interface Props {
  frame: Frame
  /** The address of the invitation. */
  base: string
  carried: { id: string; email: string; naam: string }
  error?: string
  /** No mail leaves this place yet: say where the code stands. */
  noMail: boolean
}

/** Where who accepts types the six digits. */
export function InvitedCodePage({ frame, base, carried, error, noMail }: Props) {
  const { lang } = frame
  const t = N[lang]
  return (
    <SitePage frame={frame} title={t.codeTitle} column>
      <div class="stack gap-5 measure">
        <PageHead title={t.codeTitle} lead={t.codeLead(carried.email)} />
        {noMail && <Alert>{t.noMail}</Alert>}
        <ErrorSummary lang={lang} errors={error ? [{ name: 'code', message: error }] : []} />
        <Form action={`${base}/code`}>
          <input type="hidden" name="id" value={carried.id} />
          <input type="hidden" name="email" value={carried.email} />
          <input type="hidden" name="naam" value={carried.naam} />
          <CodeField lang={lang} label={t.code} hint={t.codeHint} error={error} />
          <div>
            <Button size="big" icon="arrow-right">
              {t.accept}
            </Button>
          </div>
        </Form>
        <p>
          <a href={base}>{t.back}</a>
        </p>
      </div>
    </SitePage>
  )
}
