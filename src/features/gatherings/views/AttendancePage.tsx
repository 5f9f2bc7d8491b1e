import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Icon } from '#ui/Icon.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Listed } from '../queries-coming.ts'
import type { Gathering } from '../queries-gathering.ts'
import { C } from '../words-coming.ts'
import { H } from '../words-hosts.ts'

interface Props {
  frame: Frame
  gathering: Gathering
  people: Listed[]
  /** It is the day, or after it. */
  may: boolean
  typed: Typed
  errors?: FieldErrors
}

/** `/bijeenkomsten/:id/aanwezig`: at the door, with a phone; a tap for each who is there. */
export function AttendancePage({ frame, gathering, people, may, typed, errors = {} }: Props) {
  const { lang } = frame
  const t = H[lang]
  const there = people.reduce((sum, { attended, seats }) => sum + (attended ? seats : 0), 0)
  const action = `/bijeenkomsten/${gathering.id}/aanwezig`
  const title = t.attendanceTitle
  const said = gathering.state === 'over' && there > 0 ? t.were(there) : t.are(there)
  return (
    <AppPage frame={frame} title={title} head={{ title, lead: may ? t.attendanceLead : t.attendanceEarly }}>
      <div class="stack gap-5 narrow">
        <p>
          <TextLink href={gathering.href} lead="arrow-left">
            {gathering.title}
          </TextLink>
        </p>
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        {may && (
          <>
            <p class="lead strong" role="status">
              {said}
            </p>
            <ul class="attendance">
              {people.map((one) => (
                <Tap lang={lang} one={one} action={action} />
              ))}
            </ul>
            <section class="stack gap-4" aria-labelledby="erbij">
              <h2 id="erbij">{t.walkIn}</h2>
              <Form action={action} label={t.walkIn} class="stack gap-4">
                <TextField
                  lang={lang}
                  name="naam"
                  label={t.walkInName}
                  maxLength={80}
                  autocomplete="off"
                  value={typed.naam}
                  error={errors.naam}
                />
                <div>
                  <Button kind="quiet" lead="user-plus">
                    {t.walkInAdd}
                  </Button>
                </div>
              </Form>
            </section>
          </>
        )}
      </div>
    </AppPage>
  )
}

function Tap({ lang, one, action }: { lang: Lang; one: Listed; action: string }) {
  const t = H[lang]
  const notes = [
    one.organisation,
    one.seats > 1 && (one.plusOneName ? C[lang].withWhom(one.plusOneName) : C[lang].withSomeone),
    one.state === 'waiting' && t.waitingToo,
  ].filter(Boolean)
  return (
    <li id={`wie-${one.id}`}>
      <Form action={action} class="contents">
        <input type="hidden" name="wie" value={one.id} />
        <input type="hidden" name="is" value={one.attended ? 'nee' : 'ja'} />
        <button type="submit" class="attendance__one" aria-pressed={one.attended ? 'true' : 'false'}>
          <b aria-hidden="true">{one.attended && <Icon name="check" />}</b>
          <span>
            {one.name || C[lang].guest}
            {notes.length > 0 && <small>{notes.join(', ')}</small>}
          </span>
        </button>
      </Form>
    </li>
  )
}
