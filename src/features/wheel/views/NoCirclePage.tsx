import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { W } from '../words.ts'

/** `/vandaag` for someone whom no circle has welcomed yet. */
export function NoCirclePage({ frame }: { frame: Frame }) {
  const t = W[frame.lang]
  return (
    <AppPage frame={frame} title={t.today} head={{ title: t.today }}>
      <Empty title={t.noCircleTitle} action={<ButtonLink href="/kringen">{t.seeCircles}</ButtonLink>}>
        {t.noCircle}
      </Empty>
    </AppPage>
  )
}
