import type { CircleKind, Joining } from '#kit/access/tables.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { hueClass } from '#ui/hue.ts'
import { CircleMark } from '#ui/Logo.tsx'
import { W } from '../words.ts'

export interface CircleCard {
  slug: string
  name: string
  tagline: string
  hue: number
  memberCount: number
  kind: CircleKind
  joining: Joining
  archivedAt?: number | null
}

interface Props {
  frame: Frame
  mine: CircleCard[]
  others: CircleCard[]
  /** They left one just now. */
  left: boolean
}

/** `/kringen`: the circles one is in, to go from one to another, and those whose door is visible. */
export function CirclesPage({ frame, mine, others, left }: Props) {
  const t = W[frame.lang]
  return (
    <AppPage frame={frame} title={t.circles} disks="corner" head={{ title: t.circles, lead: t.circlesLead }}>
      <div class="stack gap-7">
        {left && (
          <Alert tone="success" live>
            {t.left}
          </Alert>
        )}
        {mine.length > 0 && <Cards frame={frame} title={t.mine} cards={mine} />}
        <p>
          <ButtonLink href="/kringen/nieuw" kind="quiet" lead="plus">
            {t.begin}
          </ButtonLink>
        </p>
        {others.length > 0 && <Cards frame={frame} title={t.openToYou} cards={others} outside />}
      </div>
    </AppPage>
  )
}

interface CardsProps {
  frame: Frame
  title: string
  cards: CircleCard[]
  /** One is not in them: the door matters. */
  outside?: boolean
}

function Cards({ frame, title, cards, outside }: CardsProps) {
  const t = W[frame.lang]
  return (
    <section class="stack gap-4">
      <h2>{title}</h2>
      <ul class="grid">
        {cards.map((one) => (
          <li class={`card circle-card ${hueClass(one.hue)}`}>
            <CircleMark hue={one.hue} />
            <h3>
              <a
                class="card__link"
                href={`/kringen/${one.slug}`}
                aria-current={frame.circle?.slug === one.slug ? 'true' : undefined}
              >
                {one.name}
              </a>
            </h3>
            <p class="muted">{one.tagline}</p>
            <p class="cluster">
              <span class="chip">{t.kinds[one.kind]}</span>
              <span class="chip">{t.members(one.memberCount)}</span>
              {outside && <span class="chip chip--line">{t.doors[one.joining]}</span>}
              {one.archivedAt && <span class="chip">{t.rests}</span>}
              {frame.circle?.slug === one.slug && <span class="chip chip--fill">{t.here}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
