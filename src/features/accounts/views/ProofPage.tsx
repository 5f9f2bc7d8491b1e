import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { P } from '../words-passkeys.ts'
import { PasskeyForm } from './PasskeyForm.tsx'

interface Props {
  frame: Frame
  email: string
  returnTo: string
  /** There is a passkey that can prove it. */
  passkeys: boolean
  /** Something typed waits for after the proof. */
  kept: boolean
  why?: string
}

/** Before an account changes hands: prove anew who you are. */
export function ProofPage({ frame, email, returnTo, passkeys, kept, why }: Props) {
  const t = P[frame.lang]
  return (
    <AppPage frame={frame} title={t.proofTitle} head={{ title: t.proofTitle, lead: t.proofLead }}>
      <div class="stack gap-5 measure">
        {why && (
          <Alert tone="danger" live>
            {why}
          </Alert>
        )}
        {kept && <Alert>{t.proofKept}</Alert>}
        {passkeys && (
          <PasskeyForm action="/ik/bewijs/passkey" ask="/ik/bewijs/passkey/vraag" deed="get" failed={t.failed}>
            <input type="hidden" name="terug" value={returnTo} />
            <div>
              <Button size="big" icon="key-round">
                {t.proofPasskey}
              </Button>
            </div>
          </PasskeyForm>
        )}
        <Form action="/ik/bewijs">
          <input type="hidden" name="terug" value={returnTo} />
          <p>{t.proofCodeLead(email)}</p>
          <div>
            <Button kind={passkeys ? 'quiet' : 'main'} lead="mail">
              {t.proofCode}
            </Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}
