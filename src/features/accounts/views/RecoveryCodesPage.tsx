import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { S } from '../words-secondstep.ts'

interface Props {
  frame: Frame
  codes: string[]
  /** Where it goes on. */
  next: string
  note?: string
}

/** Ten recovery codes, shown once: they are in this answer and nowhere else. */
export function RecoveryCodesPage({ frame, codes, next, note }: Props) {
  const t = S[frame.lang]
  return (
    <AppPage frame={frame} title={t.codesTitle} head={{ title: t.codesTitle, lead: t.codesLead }}>
      <div class="stack gap-5 narrow">
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        <section class="panel" aria-label={t.codesList}>
          <ul class="recovery-codes">
            {codes.map((code) => (
              <li>{code}</li>
            ))}
          </ul>
        </section>
        <div>
          <ButtonLink size="big" icon="arrow-right" href={next}>
            {t.codesNext}
          </ButtonLink>
        </div>
      </div>
    </AppPage>
  )
}
