import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { Time } from '#ui/Time.tsx'
import type { BlockLine } from '../queries-blocks.ts'
import { B } from '../words-blocks.ts'

interface Props {
  frame: Frame
  blocks: BlockLine[]
  note?: string
}

/** `/ik/blokkades`: whom the viewer does not want to hear, and undoing that. */
export function BlocksPage({ frame, blocks, note }: Props) {
  const { lang } = frame
  const t = B[lang]
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }}>
      <div class="stack gap-5 narrow">
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        {blocks.length === 0 ? (
          <Empty title={t.empty}>{t.emptyLead}</Empty>
        ) : (
          <ul class="rows">
            {blocks.map((one) => (
              <li class="cluster between">
                <div>
                  <b>{one.name}</b>
                  <p class="small muted">
                    {t.since} <Time at={one.at} lang={lang} kind="date" />
                  </p>
                </div>
                <form action={`/ik/blokkades/${one.id}/einde`} method="post">
                  <Button kind="quiet" size="small">
                    {t.undo}
                    <span class="sr-only">: {one.name}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
      </div>
    </AppPage>
  )
}
