import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { B } from '../words-blocks.ts'

interface Props {
  frame: Frame
  other: { id: string; name: string }
  back: string
}

/** `/ik/blokkades/nieuw?wie=`: what blocking somebody means, and the button. */
export function BlockPage({ frame, other, back }: Props) {
  const t = B[frame.lang]
  const title = t.ask(other.name)
  return (
    <AppPage frame={frame} title={title} head={{ title, lead: t.askLead }}>
      <div class="stack gap-5 narrow">
        <ul class="stack gap-2">
          {t.means.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>
          <b>{t.secret(other.name)}</b> {t.report}
        </p>
        <Form action="/ik/blokkades" class="cluster">
          <input type="hidden" name="wie" value={other.id} />
          <Button lead="eye-off">{t.go}</Button>
          <ButtonLink kind="quiet" href={back}>
            {t.not}
          </ButtonLink>
        </Form>
      </div>
    </AppPage>
  )
}
