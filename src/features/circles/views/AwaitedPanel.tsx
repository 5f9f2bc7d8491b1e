import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import type { Awaited } from '../queries-carry.ts'
import { N } from '../words-invitations.ts'

const AT_ONCE = 50

/** Who was brought in from a list: invite the next of them, or throw the list away. */
export function AwaitedPanel({ lang, awaited, action }: { lang: Lang; awaited: Awaited; action: string }) {
  const t = N[lang]
  const { waiting } = awaited
  const lead =
    waiting === 0
      ? t.awaitedNone
      : waiting === 1
        ? t.awaitedOne
        : t.awaitedLead(waiting === null ? t.more : `${waiting}`)
  return (
    <section class="panel stack" aria-labelledby="h-klaar">
      <h2 id="h-klaar">{t.awaited}</h2>
      <p>{lead}</p>
      <p class="small muted">{t.awaitedKept}</p>
      <Form action={action} class="cluster">
        {waiting !== 0 && (
          <Button kind="quiet" name="doe" value="nodig-uit">
            {waiting !== null && waiting <= AT_ONCE ? t.awaitedInviteAll : t.awaitedInvite}
          </Button>
        )}
        <Button kind="danger" name="doe" value="weg">
          {t.awaitedDrop}
        </Button>
      </Form>
    </section>
  )
}
