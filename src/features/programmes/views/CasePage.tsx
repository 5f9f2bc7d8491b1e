import type { Gathering } from '#features/gatherings/queries-gathering.ts'
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
import type { Case } from '../queries-cases.ts'
import { K } from '../words-cases.ts'

interface Props {
  frame: Frame
  gathering: Gathering
  /** Null: a new one. */
  case: Case | null
  /** The key with which it is brought once. */
  once: string
  typed: Typed
  errors?: FieldErrors
}

/** `/bijeenkomsten/:id/casus/nieuw` and `/casus/:casus`: what is going on, and what one wants to know of the others. */
export function CasePage({ frame, gathering, case: one, once, typed, errors = {} }: Props) {
  const { lang } = frame
  const t = K[lang]
  const action = `${gathering.href}/casus/${one?.id ?? 'nieuw'}`
  const title = one ? t.changeTitle : t.newTitle
  const field = (name: string) => ({ lang, name, value: typed[name], error: errors[name] })
  return (
    <AppPage frame={frame} title={title} head={{ title, lead: t.newLead }}>
      <div class="stack gap-5 narrow">
        <p>
          <TextLink href={gathering.href} lead="arrow-left">
            {gathering.title}
          </TextLink>
        </p>
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={action} draft={one ? undefined : action} guard={Boolean(one)} label={title}>
          {!one && <input type="hidden" name="eens" value={once} />}
          <TextField {...field('titel')} label={t.title} hint={t.titleHint} maxLength={120} autocomplete="off" />
          <TextArea {...field('speelt')} label={t.story} hint={t.storyHint} rows={6} maxLength={4000} />
          <TextArea {...field('vraag')} label={t.wish} rows={3} maxLength={1000} />
          <div>
            <Button size="big" icon="check">
              {one ? t.save : t.bring}
            </Button>
          </div>
        </Form>
        {one && (
          <details class="programme-more">
            <summary>{t.withdraw}</summary>
            <Form action={`${action}/weg`} class="stack gap-3" label={t.withdraw}>
              <p>{t.withdrawSure}</p>
              <div>
                <Button kind="quiet" lead="trash">
                  {t.withdrawNow}
                </Button>
              </div>
            </Form>
          </details>
        )}
      </div>
    </AppPage>
  )
}
