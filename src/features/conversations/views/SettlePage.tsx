import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Check } from '#ui/Check.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Talk } from '../access.ts'
import { PACES } from '../forms.ts'
import { R } from '../words-rooms.ts'
import { titleOf } from '../words-text.ts'
import { Leave } from './Leave.tsx'

interface Props {
  frame: Frame
  talk: Talk
  href: string
  typed: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/gesprek/:id/instellingen`: what a host decides about a topic; who is in a talk among a few. */
export function SettlePage({ frame, talk, href, typed, errors = {} }: Props) {
  const { lang } = frame
  const t = R[lang]
  const title = talk.kind === 'topic' ? t.settleTitle : titleOf(lang, talk)
  return (
    <AppPage frame={frame} title={title}>
      <p class="crumb">
        <TextLink href={href} lead="arrow-left">
          {t.back}
        </TextLink>
      </p>
      <div class="page-head">
        <h1>{title}</h1>
      </div>
      <div class="stack gap-6 measure">
        {talk.kind === 'private' ? (
          <Leave lang={lang} talk={talk} />
        ) : (
          <>
            <ErrorSummary lang={lang} errors={errorList(errors)} />
            <Form action={`/kringen/${talk.scope.circle.slug}/gesprek/${talk.id}/instellingen`} guard>
              <TextField
                lang={lang}
                name="onderwerp"
                label={t.name}
                value={typed.onderwerp}
                error={errors.onderwerp}
                maxLength={90}
              />
              <Check lang={lang} name="vast" label={t.pinIt} checked={Boolean(typed.vast)} required={false} />
              <Check
                lang={lang}
                name="dicht"
                label={t.closeIt}
                hint={t.closeHint}
                checked={Boolean(typed.dicht)}
                required={false}
              />
              <Select
                lang={lang}
                name="tempo"
                label={t.pace}
                hint={t.paceHint}
                value={typed.tempo}
                error={errors.tempo}
                options={PACES.map((pace) => ({
                  value: String(pace),
                  label: (t.paceOf as Record<string, string>)[pace] ?? '',
                }))}
              />
              <div>
                <Button icon="check">{t.save}</Button>
              </div>
            </Form>
          </>
        )}
      </div>
    </AppPage>
  )
}
