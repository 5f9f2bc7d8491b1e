import type { ComponentChildren } from 'preact'
import { AppPage } from '#ui/AppPage.tsx'
import type { Frame, Spoke } from '#ui/frame.ts'
import { Tabs } from '#ui/Tabs.tsx'
import { W as UI } from '#ui/words.ts'
import { W } from '../words.ts'

interface Props {
  frame: Frame
  spoke: Spoke
  /** The parts that live already. */
  tabs: { href: string; label: string }[]
  children?: ComponentChildren
}

/** One of the five spokes: its living parts as tabs, or one sentence about what comes. */
export function SpokePage({ frame, spoke, tabs, children }: Props) {
  const { lang } = frame
  const title = UI[lang].spoke[spoke]
  return (
    <AppPage frame={frame} title={title} disks="page" head={{ title, lead: W[lang].spokeLead[spoke] }}>
      <div class="stack gap-6">
        {tabs.length > 0 && <Tabs label={W[lang].partsOf(title)} tabs={tabs} />}
        {children}
      </div>
    </AppPage>
  )
}
