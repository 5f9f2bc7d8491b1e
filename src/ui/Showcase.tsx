import { AppPage } from './AppPage.tsx'
import { ButtonLink } from './ButtonLink.tsx'
import { Empty } from './Empty.tsx'
import type { Frame } from './frame.ts'
import { ShowcaseActions } from './ShowcaseActions.tsx'
import { ShowcaseColours } from './ShowcaseColours.tsx'
import { ShowcaseForms } from './ShowcaseForms.tsx'
import { ShowcasePeople } from './ShowcasePeople.tsx'
import { ShowcaseTalk } from './ShowcaseTalk.tsx'

/** Every building block on one page, to look at in light, dark, wide and narrow. Served at /bouwstenen. */
export function Showcase({ frame }: { frame: Frame }) {
  return (
    <AppPage
      frame={frame}
      title="Bouwstenen"
      disks="corner"
      head={{
        title: 'Bouwstenen',
        lead: 'Alles waar de schermen uit bestaan, bij elkaar. Zet je systeem op donker om de andere kant te zien.',
      }}
    >
      <ShowcaseColours />
      <ShowcaseActions />
      <ShowcaseForms />
      <ShowcaseTalk />
      <ShowcasePeople />
      <Empty
        title="Nog geen verhalen"
        action={
          <ButtonLink kind="quiet" href="#inhoud">
            Vertel het eerste
          </ButtonLink>
        }
      >
        Het eerste verhaal hoeft niet mooi te zijn. Wat gebeurde er, en wat deed het?
      </Empty>
    </AppPage>
  )
}
