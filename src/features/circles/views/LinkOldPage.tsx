import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { J } from '../words-joining.ts'

/** A link that we made, to an application that is gone: replaced by a newer one, or cleared away. */
export function LinkOldPage({ frame }: { frame: Frame }) {
  const t = J[frame.lang]
  return (
    <SitePage frame={frame} title={t.confirmTitle} column>
      <PageHead title={t.confirmTitle} lead={t.linkOld} />
    </SitePage>
  )
}
