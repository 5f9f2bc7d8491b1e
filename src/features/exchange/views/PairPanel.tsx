import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Pair } from '../queries-fits.ts'
import { B } from '../words-board.ts'
import { firstName } from './PostCard.tsx'

/** Two others who should talk: an ask and what fits it, as two disks that touch. */
export function PairPanel({ lang, base, pair }: { lang: Lang; base: string; pair: Pair }) {
  const t = B[lang]
  const { asker, other, kind } = pair
  const one = firstName(asker.name)
  const two = firstName(other.name)
  return (
    <section class="panel panel--soft hue hue--exchange below-6" aria-labelledby="h-pair">
      <div class="pair">
        <svg class="pair__drawing" viewBox="0 0 320 170" role="img" aria-label={t.pairDrawing(one, two)}>
          <g class="pair__disks">
            <circle class="hue hue--exchange" cx="98" cy="85" r="80" />
            <circle class="hue hue--harvest" cx="222" cy="85" r="80" />
          </g>
          <Words x={80} name={one} deed={t.seeks} />
          <Words x={240} name={two} deed={kind === 'offer' ? t.gives : t.brings} />
        </svg>
        <div class="stack gap-3">
          <h2 id="h-pair">{t.pairTitle}</h2>
          <p>
            <b>{t.pairAsks(asker.name)}</b> <a href={pair.askHref}>{pair.askTitle}</a>
          </p>
          <p>
            <b>{(kind === 'offer' ? t.pairOffers : t.pairBrings)(other.name)}</b> {pair.gives}
          </p>
          <form class="cluster" action={`${base}/${pair.askId}/nu-niet`} method="post">
            <input type="hidden" name="ander" value={other.id} />
            <ButtonLink href={`${base}/${pair.askId}/ken-iemand?wie=${other.id}`} icon="handshake">
              {t.introduce}
            </ButtonLink>
            <Button kind="quiet">{t.notNow}</Button>
          </form>
        </div>
      </div>
    </section>
  )
}

function Words({ x, name, deed }: { x: number; name: string; deed: string }) {
  // A long name still stands within its own disk, clear of where the two meet.
  const size = name.length > 9 ? 15 : name.length > 7 ? 18 : 21
  return (
    <g class="pair__words" text-anchor="middle">
      <text class="pair__name" x={x} y="84" font-size={size}>
        {name.length > 12 ? `${name.slice(0, 11)}…` : name}
      </text>
      <text x={x} y="104" font-size="14">
        {deed}
      </text>
    </g>
  )
}
