import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { G } from '../words-erasure.ts'

/** `/tot-ziens`: after leaving. @param mailed a last mail is on its way */
export function GonePage({ frame, mailed }: { frame: Frame; mailed: boolean }) {
  const t = G[frame.lang]
  return (
    <SitePage frame={frame} title={t.doneTitle} column disks={['meet', 'harvest']}>
      <div class="stack gap-5 narrow">
        <PageHead title={t.doneTitle} lead={t.doneLead} />
        {mailed && <p>{t.doneMail}</p>}
        <p>{t.doneBack}</p>
        <div>
          <ButtonLink href="/" kind="quiet">
            {t.doneHome}
          </ButtonLink>
        </div>
      </div>
    </SitePage>
  )
}
