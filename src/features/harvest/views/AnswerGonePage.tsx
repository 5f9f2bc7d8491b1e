import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { SitePage } from '#ui/SitePage.tsx'
import { B } from '../words-goodies.ts'

/** The link in the mail is whole, but what it was about is gone. */
export function AnswerGonePage({ frame }: { frame: Frame }) {
  const t = B[frame.lang]
  return (
    <SitePage frame={frame} title={t.goneTitle} column>
      <Empty title={t.goneTitle}>{t.goneLead}</Empty>
    </SitePage>
  )
}
