import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { FilesField } from '#ui/FilesField.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import { IconLink } from '#ui/IconButton.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { FILES_MOST } from '../forms.ts'
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
  /** What everyone reads may become a choice for everyone. */
  mayPoll: boolean
  /** Said under the field when the conversation goes slowly. */
  note?: string
  typed?: Typed
  files?: readonly Attachment[]
  errors?: FieldErrors
}

/** Where one says something. */
export function Composer({
  lang,
  href,
  talkId,
  onceKey,
  replyTo,
  mayPoll,
  note,
  typed = {},
  files = [],
  errors = {},
}: Props) {
  const t = W[lang]
  return (
    <turbo-frame id="schrijf" target="_top" class="composer">
      <ErrorSummary lang={lang} errors={errorList(errors)} />
      <Form action={href} draft={`gesprek-${talkId}`} class="composer__form" files>
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
        <FilesField {...{ lang, errors }} items={files} most={FILES_MOST} small />
        {mayPoll && (
          <p class="composer__poll">
            <IconLink
              icon="vote"
              label={t.poll}
              href={`/kringen/${slugOf(href)}/peilingen/nieuw?uit=conversation:${talkId}`}
              frame="_top"
            />
          </p>
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
        <Button icon="send">
          <span class="composer__send">{t.send}</span>
        </Button>
      </Form>
    </turbo-frame>
  )
}

const slugOf = (href: string) => href.split('/')[2] ?? ''
