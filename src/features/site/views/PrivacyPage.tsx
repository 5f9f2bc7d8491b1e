import { renderMarkdown } from '#kit/text/markdown.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { Prose } from '#ui/Prose.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { type Contact, P } from '../words-pages.ts'

/** `/privacy`: what is kept, why, how long, and who sees it. */
export function PrivacyPage({ frame, contact }: { frame: Frame; contact: Contact }) {
  const t = P[frame.lang]
  const { why, howLong, who } = t.keptHead
  return (
    <SitePage frame={frame} title={t.privacyTitle} description={t.privacyLead} column>
      <div class="stack gap-6">
        <PageHead title={t.privacyTitle} lead={t.privacyLead} />
        <Prose class="place-text" html={renderMarkdown(t.privacy(contact), 2)} />
        <ul class="rows kept-data">
          {t.kept.map((row) => (
            <li>
              <h3>{row.what}</h3>
              <dl>
                <div>
                  <dt>{why}</dt>
                  <dd>{row.why}</dd>
                </div>
                <div>
                  <dt>{howLong}</dt>
                  <dd>{row.howLong}</dd>
                </div>
                <div>
                  <dt>{who}</dt>
                  <dd>{row.who}</dd>
                </div>
              </dl>
            </li>
          ))}
        </ul>
        <Prose class="place-text" html={renderMarkdown(t.privacyAfter(contact), 2)} />
      </div>
    </SitePage>
  )
}
