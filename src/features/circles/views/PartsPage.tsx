import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { type LivingPart, livingIn } from '#kit/parts/living.ts'
import { PARTS, type PartKey, type PartNames } from '#kit/parts/names.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { SPOKES } from '#ui/spokes.ts'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { W } from '#ui/words.ts'
import { partField } from '../forms-parts.ts'
import { PN } from '../words-parts.ts'

interface Props {
  frame: Frame
  circle: { slug: string; partNames: PartNames }
  /** Only what lives has a name to see. */
  parts: readonly LivingPart[]
  typed?: Typed
  errors?: FieldErrors
  note?: string
}

/** `/kringen/:slug/beheer/onderdelen`: what this circle calls its parts, by spoke. */
export function PartsPage({ frame, circle, parts, typed, errors = {}, note }: Props) {
  const { lang } = frame
  const t = PN[lang]
  const base = `/kringen/${circle.slug}/beheer`
  const names = (key: PartKey) => <Names key={key} {...{ lang, of: key, errors }} typed={typed ?? asTyped(circle)} />
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }}>
      <div class="stack gap-5">
        <p>
          <TextLink href={`${base}/instellingen`} lead="arrow-left">
            {t.back}
          </TextLink>
        </p>
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={`${base}/onderdelen`} class="stack gap-6">
          {SPOKES.map(({ spoke }) => ({ spoke, living: livingIn(parts, spoke) }))
            .filter(({ living }) => living.length > 0)
            .map(({ spoke, living }) => (
              <section class="panel stack gap-4" aria-labelledby={`h-${spoke}`}>
                <h2 id={`h-${spoke}`}>{W[lang].spoke[spoke]}</h2>
                {living.map(({ key }) => names(key))}
              </section>
            ))}
          <p class="small muted">{t.hint}</p>
          <div>
            <Button icon="check">{t.save}</Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}

function Names({
  lang,
  of: key,
  typed,
  errors,
}: {
  lang: Frame['lang']
  of: PartKey
  typed: Typed
  errors: FieldErrors
}) {
  const t = PN[lang]
  const field = (name: string) => ({ lang, name, value: typed[name], error: errors[name], required: false })
  return (
    <div class="two-names">
      <TextField {...field(partField(key, 'nl'))} label={t.instead(PARTS[key].nl)} maxLength={24} autocomplete="off" />
      <TextField
        {...field(partField(key, 'en'))}
        label={t.insteadEnglish(PARTS[key].en)}
        maxLength={24}
        autocomplete="off"
      />
    </div>
  )
}

function asTyped({ partNames }: Props['circle']): Typed {
  return Object.fromEntries(
    (Object.entries(partNames) as [PartKey, Record<'nl' | 'en', string | undefined>][]).flatMap(([key, own]) => [
      [partField(key, 'nl'), own.nl ?? ''],
      [partField(key, 'en'), own.en ?? ''],
    ]),
  )
}
