import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import type { Application } from '../queries-joining.ts'
import { J } from '../words-joining.ts'
import { WrittenWords } from './WrittenWords.tsx'

interface Props {
  frame: Frame
  application: Application
  circle: { name: string; joining: string }
  action: string
}

/** Behind the mailed link: what was written, and one button. Opening the page confirms nothing, pressing does. */
export function ConfirmPage({ frame, application, circle, action }: Props) {
  const t = J[frame.lang]
  const { worksOn, brings, seeks } = application
  return (
    <SitePage frame={frame} title={t.confirmTitle} column>
      <div class="stack gap-5 narrow">
        <PageHead
          title={t.confirmTitle}
          lead={circle.joining === 'open' ? t.confirmOpen : t.confirmLead(circle.name)}
        />
        <div class="panel stack">
          <p>
            <b>{application.name}</b>, {application.email}
          </p>
          <WrittenWords
            items={[
              { label: t.worksOn, text: worksOn },
              { label: t.brings, text: brings },
              { label: t.seeks, text: seeks },
            ]}
          />
        </div>
        <Form action={action}>
          <div>
            <Button size="big" icon="check">
              {t.confirm}
            </Button>
          </div>
        </Form>
      </div>
    </SitePage>
  )
}
