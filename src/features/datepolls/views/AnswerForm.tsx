import { whenIn } from '#features/gatherings/queries-when.ts'
import type { FieldErrors } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Chip } from '#ui/Chip.tsx'
import { DateDisc } from '#ui/DateDisc.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { fieldId } from '#ui/FieldFrame.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import { W as U } from '#ui/words.ts'
import { CANS } from '../forms.ts'
import type { DatePoll, MomentStanding } from '../queries.ts'
import type { Can } from '../tables.ts'
import { D } from '../words.ts'

interface Props {
  lang: Lang
  poll: DatePoll
  /** Nobody can answer any more: only how it stands. */
  readOnly: boolean
  typed?: Record<string, string>
  errors?: FieldErrors
}

/** Each moment as a card: when, how many can, and whether the viewer can. */
export function AnswerForm({ lang, poll, readOnly, typed, errors = {} }: Props) {
  const t = D[lang]
  const cards = (
    <ol class="moments">
      {poll.moments.map((one, i) => (
        <Moment
          {...{ lang, poll, one, readOnly }}
          first={i === 0}
          said={typed?.[`k-${one.id}`] ?? poll.mine?.[one.id]}
        />
      ))}
    </ol>
  )
  if (readOnly) return cards
  return (
    <Form action={poll.href} label={t.yourAnswer} class="stack gap-5">
      <ErrorSummary lang={lang} errors={errorList(errors)} />
      {cards}
      <div>
        <Button icon="check">{poll.mine ? t.saveAgain : t.save}</Button>
      </div>
    </Form>
  )
}

interface MomentProps {
  lang: Lang
  poll: DatePoll
  one: MomentStanding
  readOnly: boolean
  first: boolean
  said?: string
}

function Moment({ lang, poll, one, readOnly, first, said }: MomentProps) {
  const t = D[lang]
  const when = whenIn(lang, { ...one, zone: poll.zone })
  return (
    <li class={one.best || one.chosen ? 'best' : undefined}>
      <DateDisc at={one.startsAt} lang={lang} hue={one.best || one.chosen ? 'meet' : undefined} />
      <fieldset class="moment">
        <legend>
          {when.day}
          <small>
            {when.hours}
            {when.home && ` (${when.home})`}
          </small>
        </legend>
        <p class="cluster gap-2">
          {one.chosen ? (
            <Chip kind="fill" hue="meet" icon="check">
              {t.chosen}
            </Chip>
          ) : (
            one.best && (
              <Chip kind="fill" hue="meet" icon="star">
                {t.best}
              </Chip>
            )
          )}
          {poll.voters > 0 && <span class="small muted">{t.tally(one.yes, one.ifNeedBe)}</span>}
        </p>
        {!readOnly && (
          <div class="cans">
            {CANS.map((can, i) => (
              <label class="can">
                <input
                  type="radio"
                  name={`k-${one.id}`}
                  value={can}
                  checked={said === can}
                  id={first && i === 0 ? fieldId('kan') : undefined}
                />
                <span>{t.can[can]}</span>
              </label>
            ))}
          </div>
        )}
        <Names {...{ lang, poll, one }} />
      </fieldset>
    </li>
  )
}

// Where the table does not fit the names stand with the moment.
function Names({ lang, poll, one }: Pick<MomentProps, 'lang' | 'poll' | 'one'>) {
  const t = D[lang]
  const named = (can: Can) =>
    poll.people.filter(({ answers }) => answers[one.id] === can).map(({ name }) => name ?? U[lang].someone)
  const shown = (['yes', 'if-need-be'] as const)
    .map((can) => ({ can, names: named(can) }))
    .filter(({ names }) => names.length)
  if (shown.length === 0) return null
  return (
    <details class="moment__names">
      <summary class="small">{t.names}</summary>
      {shown.map(({ can, names }) => (
        <p class="small">
          <b>{t.can[can]}:</b> {names.join(', ')}
        </p>
      ))}
    </details>
  )
}
