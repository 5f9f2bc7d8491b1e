import { Button } from './Button.tsx'
import { ButtonLink } from './ButtonLink.tsx'
import { Chip } from './Chip.tsx'
import { IconButton } from './IconButton.tsx'
import { Pager } from './Pager.tsx'
import { Sample } from './Sample.tsx'
import { Tabs } from './Tabs.tsx'
import { TextLink } from './TextLink.tsx'

/** Everything you press. */
export function ShowcaseActions() {
  return (
    <Sample title="Knoppen en links">
      <div class="cluster">
        <ButtonLink size="big" icon="arrow-right" href="#inhoud">
          Doe mee
        </ButtonLink>
        <Button type="button">Bewaar</Button>
        <Button type="button" kind="quiet">
          Nu niet
        </Button>
        <Button type="button" kind="danger">
          Verwijder
        </Button>
        <Button type="button" kind="quiet" size="small" lead="monitor-up">
          Op het scherm
        </Button>
        <IconButton type="button" icon="search" label="Zoeken" />
        <TextLink href="#inhoud" icon="arrow-right">
          Alle verhalen
        </TextLink>
      </div>
      <div class="cluster gap-2">
        <Chip>Wonen</Chip>
        <Chip kind="line" icon="puzzle">
          Werkvorm
        </Chip>
        <Chip kind="fill" icon="sprout">
          Nieuw hier
        </Chip>
        <Chip href="#inhoud" current>
          Alles
        </Chip>
        <Chip href="#inhoud" count={3}>
          Past bij mij
        </Chip>
      </div>
      <Tabs
        label="Onderdelen"
        tabs={[
          { href: '#inhoud', label: 'Vraag en aanbod', current: true },
          { href: '#inhoud', label: 'Gesprek', count: 3 },
          { href: '#inhoud', label: 'Leden' },
          { href: '#inhoud', label: 'Peilingen' },
        ]}
      />
      <Pager lang="nl" from={13} to={24} total={47} previous="#" next="#" />
    </Sample>
  )
}
