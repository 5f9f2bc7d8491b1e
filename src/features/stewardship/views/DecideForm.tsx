import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { Case } from '../queries-reports.ts'
import { R } from '../words-reports.ts'

interface Props {
  lang: Lang
  one: Case
  /** Where the case stands. */
  action: string
  meId: string
  typed?: Typed
  errors: FieldErrors
}

/** What one decides on a case, on the objection to it, or otherwise than before. */
export function DecideForm({ lang, one, action, meId, typed = {}, errors }: Props) {
  const t = R[lang]
  const waits = one.state === 'appeal'
  const others = waits && one.decidedBy?.id !== meId
  const hidden = one.verdict === 'hidden'
  const again = one.state === 'decided'
  // After an objection nothing is hidden once more: for that it is reported anew.
  if (again && !hidden && one.upheld !== null) return null
  const title = others ? t.appealDecide : again ? t.again : t.decide
  const lead = waits && !others ? t.appealOther : again ? t.againLead : t.decideLead
  return (
    <section class="panel stack" aria-labelledby="h-beslis">
      <h2 id="h-beslis">{waits && !others ? t.showAgain : title}</h2>
      <p>{lead}</p>
      <Form action={others ? `${action}/bezwaar` : action}>
        <TextArea
          lang={lang}
          name="uitleg"
          label={t.reason}
          hint={t.reasonHint}
          value={typed.uitleg}
          error={errors.uitleg}
          rows={4}
        />
        <div class="cluster">
          {others ? (
            <>
              <Button name="doe" value="terecht" lead="undo-2">
                {t.uphold}
              </Button>
              <Button name="doe" value="niet" kind="quiet" lead="eye-off">
                {t.decline}
              </Button>
            </>
          ) : (
            <>
              {!hidden && (
                <Button name="doe" value="verberg" lead="eye-off">
                  {again ? t.hideAfterAll : t.hide}
                </Button>
              )}
              {(hidden || !again) && (
                <Button name="doe" value="laat" kind="quiet" lead={hidden ? 'undo-2' : 'check'}>
                  {hidden ? t.showAgain : t.leave}
                </Button>
              )}
            </>
          )}
        </div>
      </Form>
    </section>
  )
}
