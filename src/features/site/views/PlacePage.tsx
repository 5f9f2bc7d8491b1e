import { renderMarkdown } from '#kit/text/markdown.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { Prose } from '#ui/Prose.tsx'
import { SitePage } from '#ui/SitePage.tsx'

interface Props {
  frame: Frame
  title: string
  lead: string
  /** Markdown. */
  text: string
}

/** A page of text about the place itself: accessibility. */
export function PlacePage({ frame, title, lead, text }: Props) {
  return (
    <SitePage frame={frame} title={title} description={lead} column>
      <div class="stack gap-6">
        <PageHead title={title} lead={lead} />
        <Prose class="place-text" html={renderMarkdown(text, 2)} />
      </div>
    </SitePage>
  )
}
