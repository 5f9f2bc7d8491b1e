import { Alert } from '#ui/Alert.tsx'
import type { Frame } from '#ui/frame.ts'
import { SitePage } from '#ui/SitePage.tsx'
import type { Front } from '../queries-front.ts'
import { W } from '../words.ts'
import { DEFAULTS } from '../words-defaults.ts'
import { EditFrame } from './EditFrame.tsx'
import { ForWhom } from './ForWhom.tsx'
import { Gatherings } from './Gatherings.tsx'
import { Hero } from './Hero.tsx'
import { HowFar } from './HowFar.tsx'
import { JoinBand } from './JoinBand.tsx'
import { OpenHere } from './OpenHere.tsx'
import { Principles } from './Principles.tsx'
import { Who } from './Who.tsx'
import { WhyBand } from './WhyBand.tsx'

/** The front of a circle: why it is there, who takes part, how far it is, and one clear way in. */
export function PublicPage({ frame, front }: { frame: Frame; front: Front }) {
  const { lang, circle, texts, editing } = front
  const t = W[lang]
  const nav = [
    ...(texts.why || editing.may ? [{ href: '#waarom', label: t.nav.why }] : []),
    { href: '#hoe', label: t.nav.how },
    { href: '#wie', label: t.nav.who },
  ]
  return (
    <SitePage
      frame={frame}
      title={t.ofCircle(circle.name, circle.tagline)}
      description={asLine(texts.lead?.body ?? texts.promise?.body ?? circle.tagline)}
      nav={nav}
      closing={texts.closing?.body ?? DEFAULTS[lang].closing(circle.name)}
    >
      {circle.archivedAt && (
        <div class="site">
          <Alert title={t.rests}>{t.restsLead}</Alert>
        </div>
      )}
      {editing.may && (
        <div class="site">
          <Alert>{t.stewardNote}</Alert>
        </div>
      )}
      <Hero front={front} />
      <WhyBand front={front} />
      <Principles front={front} />
      <ForWhom front={front} />
      <HowFar front={front} />
      <Who front={front} />
      <Gatherings front={front} />
      <OpenHere front={front} />
      <JoinBand front={front} />
      {editing.may && (
        <div class="site edit-frame--last">
          <EditFrame editing={editing} of="closing" written={texts.closing !== undefined}>
            <p>{texts.closing?.body ?? DEFAULTS[lang].closing(circle.name)}</p>
          </EditFrame>
        </div>
      )}
    </SitePage>
  )
}

/** Markdown as one line for a search engine. */
function asLine(markdown: string): string {
  const plain = markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length > 160 ? `${plain.slice(0, 157).replace(/\s+\S*$/, '')}…` : plain
}
