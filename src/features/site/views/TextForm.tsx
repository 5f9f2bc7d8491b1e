import type { FieldErrors } from '#kit/forms/read.ts'
import { LANGS, type Lang } from '#kit/i18n.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { fieldId } from '#ui/FieldFrame.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Prose } from '#ui/Prose.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { isLine, type TextKey } from '../forms.ts'
import { W } from '../words.ts'

interface Props {
  frame: Frame
  slug: string
  textKey: TextKey
  lang: Lang
  body: string
  basedOn: string
  preview: boolean
  errors: FieldErrors
}

/** Where a text is written: one line, or Markdown with a look at how it comes out. */
export function TextForm({ frame, slug, textKey, lang, body, basedOn, preview, errors }: Props) {
  const t = W[frame.lang]
  const here = `/kringen/${slug}/teksten/${textKey}`
  const id = fieldId(`tekst-${textKey}`)
  const field = { lang: frame.lang, name: 'tekst', id, label: t.key[textKey], value: body, error: errors.tekst }
  const named = { nl: t.inDutch, en: t.inEnglish }
  return (
    <div class="panel plain stack gap-5">
      <Tabs
        label={t.languageOf}
        tabs={LANGS.map((one) => ({ href: `${here}?taal=${one}`, label: named[one], current: one === lang }))}
      />
      <ErrorSummary
        lang={frame.lang}
        errors={errorList(errors).map((error) => (error.name ? { ...error, name: `tekst-${textKey}` } : error))}
      />
      <Form action={here} draft={`tekst-${slug}-${textKey}-${lang}`}>
        <input type="hidden" name="taal" value={lang} />
        <input type="hidden" name="op" value={basedOn} />
        {isLine(textKey) ? (
          <TextField {...field} hint={t.keyHint[textKey]} />
        ) : (
          <TextArea {...field} hint={`${t.keyHint[textKey]} ${t.markdown}`} rows={9} required={false} />
        )}
        {lang !== 'nl' && <p class="small muted">{t.englishFallsBack}</p>}
        {!isLine(textKey) && (
          <section class="stack gap-3 preview" aria-labelledby={`h-voorbeeld-${textKey}`}>
            <h2 id={`h-voorbeeld-${textKey}`}>{t.previewTitle}</h2>
            <vw-preview for={id} src={`${here}/voorbeeld`}>
              <div data-output class="prose">
                {preview && <Prose html={renderMarkdown(body, 3)} />}
              </div>
            </vw-preview>
          </section>
        )}
        <div class="cluster">
          <Button icon="check" name="doe" value="bewaar">
            {t.save}
          </Button>
          {!isLine(textKey) && (
            <Button kind="quiet" lead="eye" name="doe" value="bekijk" class="no-script">
              {t.preview}
            </Button>
          )}
          <a class="button button--quiet" href={`/kringen/${slug}/voorkant#tekst-${textKey}`} data-drop-draft="">
            {t.cancel}
          </a>
        </div>
      </Form>
    </div>
  )
}
