import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { W as UI } from '#ui/words.ts'
import { W } from '../words.ts'

/** The front page of a place without a circle, or whose first circle keeps its door shut. */
export function NothingHere({ frame, why }: { frame: Frame; why: 'none' | 'closed' }) {
  const t = W[frame.lang]
  const [title, lead] = why === 'none' ? [t.nothingTitle, t.nothingLead] : [t.closedTitle, t.closedLead]
  return (
    <SitePage frame={{ ...frame, noindex: true }} title={title} column disks={['meet', 'harvest', 'exchange']}>
      <PageHead title={title} lead={lead}>
        {why === 'closed' && !frame.me && <ButtonLink href="/inloggen">{UI[frame.lang].signIn}</ButtonLink>}
      </PageHead>
      {why === 'none' && <p class="measure">{t.nothingHow}</p>}
    </SitePage>
  )
}
