import { Alert } from '#ui/Alert.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { W } from '../words.ts'

/** After the form was sent: the same for everyone, whoever is known here or not. */
export function LookInMailPage(props: { frame: Frame; circle: { slug: string; name: string }; noMail: boolean }) {
  const { frame, circle, noMail } = props
  const t = W[frame.lang]
  return (
    <SitePage frame={frame} title={t.lookInMail} column disks={['meet', 'harvest', 'exchange']}>
      <div class="stack gap-5 measure">
        <PageHead title={t.lookInMail} lead={t.lookInMailLead(circle.name)} />
        {noMail && <Alert>{t.noMail}</Alert>}
        <p>{t.lookInSpam}</p>
        <p>
          <TextLink href={`/kringen/${circle.slug}`} lead="arrow-left">
            {t.backToPage(circle.name)}
          </TextLink>
        </p>
      </div>
    </SitePage>
  )
}
