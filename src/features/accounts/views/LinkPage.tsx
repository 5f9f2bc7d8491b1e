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
import { O } from '../words-oidc.ts'

interface Props {
  frame: Frame
  provider: string
  typed?: Typed
  errors?: FieldErrors
}

/** Someone whom the provider knows and no account here does: which one is theirs, or how to get one. */
export function LinkPage({ frame, provider, typed = {}, errors = {} }: Props) {
  const t = O[frame.lang]
  return (
    <SitePage frame={frame} title={t.title} column>
      <div class="stack gap-5 measure">
        <PageHead title={t.title} lead={t.lead(provider)} />
        <ErrorSummary lang={frame.lang} errors={errorList(errors)} />
        <Form action="/inloggen/oidc/koppel">
          <p>{t.known}</p>
          <TextField
            lang={frame.lang}
            name="email"
            type="email"
            label={W[frame.lang].email}
            value={typed.email}
            error={errors.email}
            autocomplete="email"
            inputMode="email"
            required
          />
          <div>
            <Button size="big" icon="arrow-right">
              {t.send}
            </Button>
          </div>
        </Form>
        <p>
          {t.unknown} <a href="/">{t.join}</a>
        </p>
      </div>
    </SitePage>
  )
}
