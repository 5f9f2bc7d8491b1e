import { type PartNames, partName } from '#kit/parts/names.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import type { GatheringLine } from '../queries.ts'
import { G } from '../words.ts'
import { GatheringRows } from './GatheringRows.tsx'

interface Props {
  frame: Frame
  circle: { slug: string; partNames?: PartNames }
  coming: GatheringLine[]
  drafts: GatheringLine[]
}

/** `/kringen/:slug/agenda`: what comes, and what is still a draft. */
export function AgendaPage({ frame, circle, coming, drafts }: Props) {
  const { lang } = frame
  const t = G[lang]
  const plan = (
    <>
      <ButtonLink icon="plus" href={`/kringen/${circle.slug}/agenda/nieuw`}>
        {t.plan}
      </ButtonLink>
      <ButtonLink kind="quiet" href={`/kringen/${circle.slug}/agenda/prikker`}>
        {t.findDate}
      </ButtonLink>
    </>
  )
  return (
    <AppPage frame={frame} title={partName(circle, 'agenda', lang)}>
      <PageHead title={partName(circle, 'agenda', lang)} lead={t.agendaLead}>
        {!frame.resting && coming.length > 0 && plan}
      </PageHead>
      <div class="stack gap-7">
        {coming.length > 0 ? (
          <GatheringRows lang={lang} lines={coming} />
        ) : (
          <Empty title={t.emptyTitle} action={!frame.resting && <div class="cluster">{plan}</div>}>
            {t.empty}
          </Empty>
        )}
        {drafts.length > 0 && (
          <section class="stack" aria-labelledby="h-schetsen">
            <h2 id="h-schetsen">{t.drafts}</h2>
            <GatheringRows lang={lang} lines={drafts} />
          </section>
        )}
      </div>
    </AppPage>
  )
}
