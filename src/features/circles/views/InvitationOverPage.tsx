import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { N } from '../words-invitations.ts'

/** Behind an invitation that is over, or never was: the two look the same, and tell of no circle. */
export function InvitationOverPage({ frame, removed }: { frame: Frame; removed?: boolean }) {
  const t = N[frame.lang]
  return (
    <SitePage frame={frame} title={t.overTitle} column>
      <div class="stack gap-5 narrow">
        <PageHead title={t.overTitle} lead={removed ? t.removed : t.overLead} />
        {!frame.me && (
          <div>
            <ButtonLink href="/inloggen" kind="quiet">
              {t.signIn}
            </ButtonLink>
          </div>
        )}
      </div>
    </SitePage>
  )
}
