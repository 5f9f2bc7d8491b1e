import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Person } from '#ui/Person.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { HELLO } from '../words-hello.ts'

interface Props {
  frame: Frame
  to: { id: string; name: string; photo: string | null; headline: string; href: string }
  typed?: Typed
  errors?: FieldErrors
  sent?: boolean
}

/** A few words to one member, by mail. */
export function HelloPage({ frame, to, typed = {}, errors = {}, sent }: Props) {
  const { lang } = frame
  const t = HELLO[lang]
  const first = to.name.split(' ')[0] ?? to.name
  return (
    <AppPage
      frame={frame}
      title={t.title(to.name)}
      head={{ title: t.title(first), lead: sent ? undefined : t.lead(first) }}
    >
      <div class="stack gap-5 measure">
        <Person id={to.id} name={to.name} photo={to.photo} href={to.href} note={to.headline} />
        {sent ? (
          <>
            <Alert tone="success" title={t.sent} live>
              {t.sentLead(first)}
            </Alert>
            <p>
              <a href={to.href}>{t.back(to.name)}</a>
            </p>
          </>
        ) : (
          <>
            <ErrorSummary lang={lang} errors={errorList(errors)} />
            <Form action={`${to.href}/schrijf`} draft={`schrijf-${to.id}`}>
              <TextArea
                lang={lang}
                name="bericht"
                label={t.body}
                hint={t.bodyHint}
                value={typed.bericht}
                error={errors.bericht}
                rows={7}
              />
              <div>
                <Button icon="send">{t.send}</Button>
              </div>
            </Form>
          </>
        )}
      </div>
    </AppPage>
  )
}
