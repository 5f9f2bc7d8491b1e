import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Gathering } from '../queries-gathering.ts'
import { GU } from '../words-guests.ts'

/** `/bijeenkomsten/:id/gast?gestuurd=1`: the same for every address, known or not. */
export function GuestSentPage({ frame, gathering, back }: { frame: Frame; gathering: Gathering; back: string }) {
  const t = GU[frame.lang]
  return (
    <SitePage frame={frame} title={t.sentTitle} column disks={['meet', 'harvest']}>
      <PageHead title={t.sentTitle} lead={t.sentLead} />
      <div class="stack gap-5 narrow">
        <p class="muted">{t.sentNone}</p>
        <p>
          <TextLink href={back} lead="arrow-left">
            {gathering.title}
          </TextLink>
        </p>
      </div>
    </SitePage>
  )
}
