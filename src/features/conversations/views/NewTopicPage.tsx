import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { W } from '../words.ts'
import { R } from '../words-rooms.ts'

interface Props {
  frame: Frame
  circle: { slug: string; name: string }
  onceKey: string
  typed?: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/gesprek/nieuw`: a topic begins with its first message. */
export function NewTopicPage({ frame, circle, onceKey, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = R[lang]
  const base = `/kringen/${circle.slug}/gesprek`
  return (
    <AppPage frame={frame} title={t.newTopicTitle} disks="corner">
      <p class="crumb">
        <TextLink href={base} lead="arrow-left">
          {W[lang].all}
        </TextLink>
      </p>
      <div class="page-head">
        <h1>{t.newTopicTitle}</h1>
        <p>{t.newTopicLead(circle.name)}</p>
      </div>
      <div class="stack gap-5 measure">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={`${base}/nieuw`} draft={`onderwerp-${circle.slug}`}>
          <input type="hidden" name="sleutel" value={onceKey} />
          <TextField
            lang={lang}
            name="onderwerp"
            label={t.name}
            hint={t.nameHint}
            value={typed.onderwerp}
            error={errors.onderwerp}
            maxLength={90}
          />
          <TextArea
            lang={lang}
            name="bericht"
            label={W[lang].text}
            hint={W[lang].textHint}
            value={typed.bericht}
            error={errors.bericht}
            rows={6}
          />
          <div>
            <Button icon="message-circle">{t.begin}</Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}
