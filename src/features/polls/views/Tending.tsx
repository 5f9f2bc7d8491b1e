import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Form } from '#ui/Form.tsx'
import type { Poll } from '../queries-poll.ts'
import { P } from '../words.ts'

interface Props {
  lang: Lang
  poll: Poll
  href: string
  mayClose: boolean
  mayChange: boolean
}

/** What its maker and who looks after the circle can do with a poll. Shows nothing to others. */
export function Tending({ lang, poll, href, mayClose, mayChange }: Props) {
  const t = P[lang]
  const runs = poll.state === 'running'
  const decides = mayClose && poll.state === 'closed' && !poll.decision
  if (!(runs && (mayClose || mayChange)) && !decides) return null
  return (
    <div class="stack gap-4">
      {decides && (
        <>
          <p>{t.decideLead}</p>
          <ButtonLink href={`${href}/besluit`} icon="pencil">
            {t.decide}
          </ButtonLink>
        </>
      )}
      {runs && mayChange && (
        <ButtonLink kind="quiet" href={`${href}/wijzig`} lead="pencil">
          {poll.voters > 0 ? t.otherDay : t.change}
        </ButtonLink>
      )}
      {runs && mayClose && (
        <details class="poll-close">
          <summary>{t.close}</summary>
          <Form action={`${href}/sluit`} class="stack gap-3" label={t.close}>
            <p>{t.closeWarn}</p>
            <div>
              <Button kind="quiet" lead="lock">
                {t.closeNow}
              </Button>
            </div>
          </Form>
        </details>
      )}
    </div>
  )
}
