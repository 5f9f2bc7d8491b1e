import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { W } from '../words.ts'

interface Props {
  lang: Lang
  /** The conversation's address. */
  href: string
  talkId: string
  /** Made for this form: what is sent with it twice stands once. */
  onceKey: string
  /** What it answers. */
  replyTo: { id: string; name: string; text: string } | null
  /** Said under the field when the conversation goes slowly. */
  note?: string
  typed?: Typed
  errors?: FieldErrors
}

/** Where one says something. */
export function Composer({ lang, href, talkId, onceKey, replyTo, note, typed = {}, errors = {} }: Props) {
  const t = W[lang]
  return (
    <turbo-frame id="schrijf" target="_top" class="composer">
      <ErrorSummary lang={lang} errors={errorList(errors)} />
      <Form action={href} draft={`gesprek-${talkId}`} class="composer__form">
        <input type="hidden" name="sleutel" value={onceKey} />
        {replyTo && (
          <div class="composer__reply">
            <input type="hidden" name="antwoord" value={replyTo.id} />
            <p>
              <b>{t.replyingTo(replyTo.name)}</b> <span class="muted">{replyTo.text}</span>
            </p>
            <a class="small" href={`${href}#schrijf`} data-turbo-frame="schrijf">
              {t.noReply}
            </a>
          </div>
        )}
        <vw-mention src={`/kringen/${slugOf(href)}/gesprek/${talkId}/namen`} label={t.offer}>
          <TextArea
            lang={lang}
            name="bericht"
            label={t.text}
            hint={
              <>
                {note ?? t.textHint} <span data-enter-hint>{t.enterHint}</span>
              </>
            }
            value={typed.bericht}
            error={errors.bericht}
            rows={2}
          />
        </vw-mention>
        <Button icon="send">{t.send}</Button>
      </Form>
    </turbo-frame>
  )
}

const slugOf = (href: string) => href.split('/')[2] ?? ''
