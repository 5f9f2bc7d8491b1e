import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import { Checks, Radios } from '#ui/Radios.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { REASON_LONGEST } from '../forms.ts'
import type { Poll } from '../queries-poll.ts'
import { consentOptions, P } from '../words.ts'

interface Props {
  lang: Lang
  poll: Poll
  /** Where the poll stands. */
  href: string
  typed?: Typed
  errors?: FieldErrors
  /** It stands in another page, and stays there. */
  embedded?: boolean
}

/** Choosing. What is typed here is kept nowhere: in an anonymous poll that would tell. */
export function VoteForm({ lang, poll, href, typed = asTyped(poll), errors = {}, embedded }: Props) {
  const t = P[lang]
  return (
    <Form action={`${href}/stem`} label={t.yourVote}>
      <ErrorSummary lang={lang} errors={errorList(errors)} autofocus={!embedded} />
      <input type="hidden" name="versie" value={poll.version} />
      {embedded && <input type="hidden" name="inbed" value="ja" />}
      <Choice {...{ lang, poll, typed, errors }} />
      <p class="small muted">{poll.anonymous ? t.promiseAnonymous : t.promiseNamed}</p>
      <div>
        <Button icon="check">{poll.mine ? t.voteAgain : t.vote}</Button>
      </div>
    </Form>
  )
}

interface ChoiceProps {
  lang: Lang
  poll: Poll
  typed: Typed
  errors: FieldErrors
}

function Choice({ lang, poll, typed, errors }: ChoiceProps) {
  const t = P[lang]
  const chosen = (typed.keuze ?? '').split('\n')
  const labels = poll.kind === 'consent' ? consentOptions(lang) : poll.options
  const options = labels.map((label, i) => ({ value: String(i), label }))
  const field = { lang, name: 'keuze', error: errors.keuze, options }
  if (poll.kind === 'multiple') return <Checks {...field} label={t.voteMultiple} values={chosen} />
  if (poll.kind === 'single') return <Radios {...field} label={t.voteSingle} value={chosen[0]} />
  if (poll.kind === 'consent')
    return (
      <>
        <Radios {...field} label={t.voteConsent} value={chosen[0]} />
        <div class="poll-reason">
          <TextArea
            lang={lang}
            name="reden"
            label={t.reason}
            hint={t.reasonHint}
            required={false}
            rows={3}
            maxLength={REASON_LONGEST}
            value={typed.reden}
            error={errors.reden}
          />
        </div>
      </>
    )
  return (
    <fieldset class="field poll-spread">
      <legend>{poll.kind === 'dots' ? t.voteDots(poll.dots, poll.dotsMost) : t.voteRanking}</legend>
      {labels.map((label, i) =>
        poll.kind === 'dots' ? (
          <TextField
            lang={lang}
            name={`stip-${i}`}
            label={label}
            type="number"
            inputMode="numeric"
            look="short"
            min={0}
            max={poll.dotsMost}
            value={typed[`stip-${i}`]}
            error={errors[`stip-${i}`]}
          />
        ) : (
          <Select
            lang={lang}
            name={`plaats-${i}`}
            label={label}
            empty={t.noPlace}
            options={labels.map((_, at) => ({ value: String(at + 1), label: t.place(at + 1) }))}
            value={typed[`plaats-${i}`]}
            error={errors[`plaats-${i}`]}
          />
        ),
      )}
    </fieldset>
  )
}

// What somebody chose before, as they would have typed it.
function asTyped({ kind, mine }: Poll): Typed {
  if (!mine) return {}
  const chosen = mine.choice.flatMap((n, i) => (n ? [String(i)] : []))
  if (kind === 'dots') return Object.fromEntries(mine.choice.map((n, i) => [`stip-${i}`, String(n)]))
  if (kind === 'ranking') return Object.fromEntries(mine.choice.map((n, i) => [`plaats-${i}`, n ? String(n) : '']))
  return { keuze: chosen.join('\n'), reden: mine.reason }
}
