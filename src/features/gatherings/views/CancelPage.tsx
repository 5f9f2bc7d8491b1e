import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Gathering } from '../queries-gathering.ts'
import { G } from '../words.ts'
import { S } from '../words-series.ts'
import { WhichOnes } from './Repeat.tsx'

interface Props {
  frame: Frame
  gathering: Gathering
  /** How many come after it in its series, that the viewer looks after too. */
  following: number
  typed?: Typed
  errors?: FieldErrors
}

/** `/bijeenkomsten/:id/afblazen`: with the reason that people read. */
export function CancelPage({ frame, gathering, following, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = G[lang]
  return (
    <AppPage frame={frame} title={t.cancelTitle} head={{ title: t.cancelTitle, lead: t.cancelLead }}>
      <div class="stack gap-5 narrow">
        <p>
          <TextLink href={gathering.href} lead="arrow-left">
            {gathering.title}
          </TextLink>
        </p>
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={`${gathering.href}/afblazen`} label={t.cancelTitle}>
          <TextArea
            lang={lang}
            name="reden"
            label={t.reason}
            hint={t.reasonHint}
            rows={4}
            value={typed.reden}
            error={errors.reden}
          />
          {following > 0 && <WhichOnes typed={typed} lang={lang} hint={S[lang].cancelFollowingHint(following)} />}
          <div>
            <Button size="big">{t.cancel}</Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}
