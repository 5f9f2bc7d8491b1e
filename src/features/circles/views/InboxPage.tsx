import { AppPage } from '#ui/AppPage.tsx'
import type { Frame } from '#ui/frame.ts'
import { Tabs } from '#ui/Tabs.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { InboxLine, Shelf } from '../queries-joining.ts'
import { I } from '../words-inbox.ts'
import { InboxList } from './InboxList.tsx'

interface Props {
  frame: Frame
  circle: { slug: string; name: string }
  shelf: Shelf
  lines: InboxLine[]
  /** How many wait, counted to 99. */
  waiting: number
  next: string | null
}

/** `/kringen/:slug/beheer/aanmeldingen`: the steward's inbox. */
export function InboxPage({ frame, circle, shelf, lines, waiting, next }: Props) {
  const t = I[frame.lang]
  const here = `/kringen/${circle.slug}/beheer/aanmeldingen`
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead(circle.name) }}>
      <div class="stack gap-5 inbox">
        <Tabs
          label={t.shelves}
          tabs={[
            { href: here, label: t.shelf.open, current: shelf === 'open', count: waiting },
            { href: `${here}?plank=besloten`, label: t.shelf.decided, current: shelf === 'decided' },
          ]}
        />
        <InboxList lang={frame.lang} slug={circle.slug} shelf={shelf} lines={lines} />
        {next && (
          <p>
            <TextLink href={`${here}?${shelf === 'decided' ? 'plank=besloten&' : ''}na=${next}`} icon="arrow-right">
              {t.older}
            </TextLink>
          </p>
        )}
      </div>
    </AppPage>
  )
}
