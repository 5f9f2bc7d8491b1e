import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import { Button } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/TextField.tsx'
import { Time } from '#ui/Time.tsx'
import type { Account } from '../queries-erasure.ts'
import { G } from '../words-erasure.ts'

interface Props {
  frame: Frame
  /** What was looked for; empty: nothing yet. */
  email: string
  found: Account | null
  /** Somebody was erased just now. */
  erased: boolean
}

/** `/beheer/leden`: find an account by the address that somebody writes from. */
export function AccountsPage({ frame, email, found, erased }: Props) {
  const { lang } = frame
  const t = G[lang]
  return (
    <AppPage frame={frame} title={t.people} head={{ title: t.people, lead: t.peopleLead }}>
      <div class="stack gap-5 narrow">
        {erased && (
          <Alert tone="success" live>
            {t.erased}
          </Alert>
        )}
        <Form action="/beheer/leden" method="get">
          <TextField lang={lang} name="email" type="email" label={t.find} value={email} autocomplete="off" />
          <div>
            <Button lead="search">{t.findGo}</Button>
          </div>
        </Form>
        {found && (
          <ul class="rows">
            <li class="cluster">
              <Avatar id={found.id} name={found.name} size={4} />
              <div>
                <a class="link-ink" href={`/beheer/leden/${found.id}`}>
                  {found.name}
                </a>
                <p class="small muted">
                  {t.since} <Time at={found.createdAt} lang={lang} kind="date" />
                </p>
              </div>
            </li>
          </ul>
        )}
        {email && !found && <Empty title={t.nobody}>{t.nobodyLead}</Empty>}
      </div>
    </AppPage>
  )
}
