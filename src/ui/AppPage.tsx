import type { ComponentChildren } from 'preact'
import { Alert } from './Alert.tsx'
import { Disks, type DisksKind } from './Disks.tsx'
import { Document } from './Document.tsx'
import { Foot } from './Foot.tsx'
import type { Frame } from './frame.ts'
import { PageHead } from './PageHead.tsx'
import { Rail } from './Rail.tsx'
import { Tabs } from './Tabs.tsx'
import { Topbar } from './Topbar.tsx'
import { W } from './words.ts'

interface Props {
  frame: Frame
  title: string
  /** The large title, the line under it, and what to do. Left out, the page writes its own h1. */
  head?: { title: string; lead?: ComponentChildren; children?: ComponentChildren }
  /** Disks in the corner, in the colours of the page's spoke. */
  disks?: DisksKind | boolean
  children?: ComponentChildren
}

/** A page for who is inside: the wheel, the top bar and the content. */
export function AppPage({ frame, title, head, disks, children }: Props) {
  const { circle, lang } = frame
  return (
    <Document frame={{ ...frame, noindex: frame.noindex ?? true }} title={title}>
      <div class="app">
        <Rail frame={frame} />
        <div class="page">
          {disks && <Disks kind={disks === true ? 'page' : disks} spoke={frame.spoke} />}
          <Topbar frame={frame} />
          <main id="inhoud" tabIndex={-1}>
            {head && <PageHead {...head} />}
            {frame.resting && (
              <div class={head ? 'below-5' : 'above-4 below-5'}>
                <Alert title={W[lang].resting}>{W[lang].restingLead}</Alert>
              </div>
            )}
            {frame.tabs && frame.spoke && (
              <div class="below-5">
                <Tabs label={W[lang].partsOf(W[lang].spoke[frame.spoke])} tabs={frame.tabs} />
              </div>
            )}
            {children}
          </main>
          <Foot frame={frame}>
            <p>
              {circle ? (
                <>
                  {circle.name}. <a href="/kringen">{W[lang].switchCircle}</a>
                </>
              ) : (
                <a href="/kringen">{W[lang].yourCircles}</a>
              )}
            </p>
          </Foot>
        </div>
      </div>
    </Document>
  )
}
