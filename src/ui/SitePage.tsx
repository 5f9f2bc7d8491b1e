import type { ComponentChildren } from 'preact'
import { Disks } from './Disks.tsx'
import { Document } from './Document.tsx'
import { Foot } from './Foot.tsx'
import type { Frame } from './frame.ts'
import type { Hue } from './hue.ts'
import { CircleMark, Logo } from './Logo.tsx'
import { MeOrSignIn } from './Topbar.tsx'
import { W } from './words.ts'

interface Props {
  frame: Frame
  title: string
  description?: string
  nav?: { href: string; label: string }[]
  /** One line at the very end: "De Lage Drempel is van niemand en van iedereen." */
  closing?: string
  /** Content that is not divided in sections of its own gets one column with margins. */
  column?: boolean
  /** Disks beside a short page, so that it does not end in nothing. */
  disks?: Hue[]
  children?: ComponentChildren
}

/** A page for everyone: a wide page with its own sections. */
export function SitePage({ frame, title, description, nav, closing, column, disks, children }: Props) {
  const { circle, lang } = frame
  const w = W[lang]
  return (
    <Document frame={frame} title={title} description={description}>
      <div class="site-page">
        {disks && <Disks kind="beside" hues={disks} />}
        <header class="topbar site site-top">
          <a class="brand" href={circle ? `/kringen/${circle.slug}` : '/'}>
            {circle ? <CircleMark hue={circle.hue} /> : <Logo />}
            <span>
              {circle ? circle.name : 'vliegwiel'}
              {circle && <small>{w.onVliegwiel}</small>}
            </span>
          </a>
          {nav && nav.length > 0 && (
            <nav class="site-nav" aria-label={w.pageNav}>
              {nav.map(({ href, label }) => (
                <a href={href}>{label}</a>
              ))}
            </nav>
          )}
          <MeOrSignIn frame={frame} />
        </header>
        <main id="inhoud" tabIndex={-1} class={column ? 'site' : 'site-main'}>
          {children}
        </main>
        <Foot frame={frame}>{closing && <p>{closing}</p>}</Foot>
      </div>
    </Document>
  )
}
