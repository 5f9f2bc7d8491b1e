import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { Application } from '../queries-joining.ts'
import { I } from '../words-inbox.ts'

interface Props {
  lang: Lang
  application: Application
  typed: Typed
  errors: FieldErrors
  action: string
}

/** Where a steward asks something back. */
export function AskForm({ lang, application, typed, errors, action }: Props) {
  const t = I[lang]
  return (
    <Form action={action} draft={`vraag-${application.id}`}>
      <TextArea
        lang={lang}
        name="vraag"
        label={t.ask}
        hint={t.askHint(application.name)}
        value={typed.vraag}
        error={errors.vraag}
        rows={3}
      />
      <div>
        <Button kind="quiet" lead="send">
          {t.askSend}
        </Button>
      </div>
    </Form>
  )
}
