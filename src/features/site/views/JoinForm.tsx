import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Check } from '#ui/Check.tsx'
import { Form } from '#ui/Form.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { W } from '../words.ts'

interface Props {
  lang: Lang
  circle: { slug: string }
  /** Whoever is signed in: name and address are known, so they are not asked again. */
  me: { name: string; email: string } | null
  typed: Typed
  errors: FieldErrors
  /** Where the agreements stand. */
  agreementsHref: string
}

/** What one tells to join: the same on the public page and on its own. */
export function JoinForm({ lang, circle, me, typed, errors, agreementsHref }: Props) {
  const t = W[lang]
  const field = (name: string) => ({ lang, name, value: typed[name], error: errors[name] })
  return (
    <Form action={`/kringen/${circle.slug}/aanmelden`} draft={`aanmelden-${circle.slug}`}>
      {me ? (
        <p>{t.asYou(me.name, me.email)}</p>
      ) : (
        <>
          <TextField {...field('naam')} label={t.name} autocomplete="name" />
          <TextField
            {...field('email')}
            type="email"
            inputMode="email"
            label={t.email}
            hint={t.emailHint}
            autocomplete="email"
          />
        </>
      )}
      <TextField {...field('werk')} label={t.worksOn} hint={t.worksOnHint} />
      <TextArea {...field('breng')} label={t.brings} rows={2} />
      <TextArea {...field('zoek')} label={t.seeks} rows={2} />
      <Check
        lang={lang}
        name="akkoord"
        label={t.agree}
        hint={
          <>
            {t.agreeHint} <a href={agreementsHref}>{t.readPrinciples}</a>
          </>
        }
        checked={Boolean(typed.akkoord)}
        error={errors.akkoord}
      />
      <div>
        <Button size="big" icon="arrow-right">
          {t.join}
        </Button>
      </div>
    </Form>
  )
}
