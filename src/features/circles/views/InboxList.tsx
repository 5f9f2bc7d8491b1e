import type { Lang } from '#kit/i18n.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { Chip } from '#ui/Chip.tsx'
import { Empty } from '#ui/Empty.tsx'
import { Time } from '#ui/Time.tsx'
import { W as U } from '#ui/words.ts'
import type { InboxLine, Shelf } from '../queries-joining.ts'
import { I } from '../words-inbox.ts'

interface Props {
  lang: Lang
  slug: string
  shelf: Shelf
  lines: InboxLine[]
}

/** Who wants to join, the newest first: on the page, and in its live update. */
export function InboxList({ lang, slug, shelf, lines }: Props) {
  const t = I[lang]
  return (
    <div id={`inbox-${shelf}`} aria-live="polite">
      {lines.length === 0 ? (
        <Empty title={shelf === 'open' ? t.emptyOpen : t.emptyDecided}>
          {shelf === 'open' ? t.emptyOpenLead : t.emptyDecidedLead}
        </Empty>
      ) : (
        <ul class="rows">
          {lines.map((line) => (
            <Line lang={lang} slug={slug} line={line} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Line({ lang, slug, line }: { lang: Lang; slug: string; line: InboxLine }) {
  const t = I[lang]
  const theirTurn = line.state === 'dialogue' && line.lastByApplicant
  const last = line.lastAt ?? line.appliedAt
  const name = line.name || U[lang].someone
  return (
    <li class="inbox-line">
      <Avatar id={line.id} name={name} size={4} />
      <div class="stack gap-1">
        <div class="cluster gap-2">
          <a class="link-ink" href={`/kringen/${slug}/beheer/aanmeldingen/${line.id}`}>
            {name}
          </a>
          <Chip
            kind={line.state === 'new' || theirTurn ? 'fill' : 'soft'}
            hue={line.state === 'declined' ? undefined : 'exchange'}
          >
            {theirTurn ? t.theirTurn : t.state[line.state]}
          </Chip>
        </div>
        <p>{line.worksOn}</p>
        {line.lastWords && <p class="small muted inbox-line__last">{line.lastWords}</p>}
      </div>
      <p class="small muted">
        <Time at={last} lang={lang} />
      </p>
    </li>
  )
}
