import type { Pace } from '#kit/notices/paces.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import type { Leaving } from '../access.ts'
import { C } from '../words-choices.ts'

interface Props {
  frame: Frame
  /** The address of this page. */
  href: string
  about: Leaving['about']
  /** Null when the circle is no more. */
  circleName: string | null
  /** It was left just now; before that this held. */
  left?: { before: Pace; mine: boolean }
}

/** `/meldingen/af/:token`: asks whether one mail should stop; after the button, says that it did. */
export function LeavePage({ frame, href, about, circleName, left }: Props) {
  const t = C[frame.lang]
  const circle = circleName ?? t.goneCircle
  const ask = about === 'digest' ? t.leaveAskAll : t.leaveAsk(t.inText[about], circle)
  const said = about === 'digest' ? t.leftAll : t.left(t.inText[about], circle)
  return (
    <SitePage frame={{ ...frame, noindex: true }} title={t.leaveTitle} column disks={['meet', 'exchange', 'harvest']}>
      <PageHead title={t.leaveTitle} lead={left ? said : ask} />
      {left ? (
        <div class="stack gap-4 prose" role="status">
          <p>{t.leftRest}</p>
          {left.mine ? (
            <div class="cluster">
              <Form action={`${href}/terug`} class="cluster">
                <input type="hidden" name="eerst" value={left.before} />
                <Button kind="quiet" lead="undo-2">
                  {t.undo}
                </Button>
              </Form>
              <ButtonLink kind="quiet" href="/ik/meldingen">
                {t.toSettings}
              </ButtonLink>
            </div>
          ) : (
            <p>
              {t.signInToUndo} <a href="/ik/meldingen">{t.toSettings}</a>.
            </p>
          )}
        </div>
      ) : (
        <div class="stack gap-4 prose">
          <p>{t.leaveNothing}</p>
          {/* The answer is a page, not a way on: a mail program that presses the button follows none. */}
          <Form action={href} class="cluster" anew>
            <input type="hidden" name="List-Unsubscribe" value="One-Click" />
            <Button>{t.leave}</Button>
          </Form>
        </div>
      )}
    </SitePage>
  )
}
