import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { Button } from '#ui/Button.tsx'
import { fieldId } from '#ui/FieldFrame.tsx'
import type { Frame } from '#ui/frame.ts'
import { Prose } from '#ui/Prose.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { PostKind } from '../tables.ts'
import { X } from '../words.ts'
import { E } from '../words-write.ts'

interface Props {
  frame: Frame
  kind: PostKind
  typed: Typed
  errors: FieldErrors
  base: string
  look: boolean
}

/** What one asks or offers: a sentence, and more if one likes, with a look at how it comes out. */
export function TellFields({ frame: { lang }, kind, typed, errors, base, look }: Props) {
  const t = E[lang]
  const ask = kind === 'ask'
  return (
    <>
      <TextField
        lang={lang}
        name="titel"
        label={ask ? t.titleAsk : t.titleOffer}
        hint={ask ? t.titleAskHint : t.titleOfferHint}
        value={typed.titel}
        error={errors.titel}
        maxLength={110}
      />
      <TextArea
        lang={lang}
        name="tekst"
        label={ask ? t.bodyAsk : t.bodyOffer}
        hint={`${ask ? t.bodyAskHint : t.bodyOfferHint} ${X[lang].markdown}`}
        value={typed.tekst}
        error={errors.tekst}
        required={false}
        rows={6}
      />
      <section class="stack gap-3 preview" aria-labelledby="h-voorbeeld">
        <h2 id="h-voorbeeld" class="kicker">
          {X[lang].preview}
        </h2>
        <vw-preview for={fieldId('tekst')} src={`${base}/voorbeeld`}>
          <div data-output class="prose">
            {look && <Prose html={renderMarkdown(typed.tekst ?? '', 3)} />}
          </div>
        </vw-preview>
        <Button kind="quiet" lead="eye" name="doe" value="bekijk" class="no-script">
          {X[lang].see}
        </Button>
      </section>
    </>
  )
}
