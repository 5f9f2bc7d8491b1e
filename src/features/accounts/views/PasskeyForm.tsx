import type { ComponentChildren } from 'preact'
import { Alert } from '#ui/Alert.tsx'

interface Props {
  action: string
  /** Where the browser asks what to sign. */
  ask: string
  deed: 'create' | 'get'
  /** Said when the device made or gave nothing. */
  failed: string
  /** Said where there is no script, or no passkeys; nothing when left out. */
  without?: string
  children: ComponentChildren
}

/** A form that a passkey answers. It is there only where the browser can do so. */
export function PasskeyForm({ action, ask, deed, failed, without, children }: Props) {
  return (
    <vw-passkey src={ask} deed={deed}>
      {without && (
        <div data-without>
          <Alert>{without}</Alert>
        </div>
      )}
      <form data-with hidden action={action} method="post" noValidate>
        <div class="stack gap-5">
          <input type="hidden" name="antwoord" value="" />
          <div data-failed hidden>
            <Alert tone="danger" live>
              {failed}
            </Alert>
          </div>
          {children}
        </div>
      </form>
    </vw-passkey>
  )
}
