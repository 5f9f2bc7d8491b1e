import { ButtonLink } from './ButtonLink.tsx'
import type { Frame } from './frame.ts'
import { PageHead } from './PageHead.tsx'
import { SitePage } from './SitePage.tsx'

interface Props {
  frame: Frame
  title: string
  lead: string
  /** To mention when asking for help. */
  number?: string
  home: string
}

/** Where a request ended, in one clear sentence and with a way on. */
export function ErrorPage({ frame, title, lead, number, home }: Props) {
  return (
    <SitePage frame={frame} title={title} column disks={['meet', 'harvest', 'exchange']}>
      <PageHead title={title} lead={lead}>
        {number && <code>{number}</code>}
      </PageHead>
      <ButtonLink href={frame.me ? '/vandaag' : '/'} kind="quiet">
        {home}
      </ButtonLink>
    </SitePage>
  )
}
