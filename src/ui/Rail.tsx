import type { Frame } from './frame.ts'
import { hueClass } from './hue.ts'
import { Icon } from './Icon.tsx'
import { CircleMark } from './Logo.tsx'
import { SPOKES, spokeHref } from './spokes.ts'
import { W } from './words.ts'

/** The wheel as navigation: on the left of a laptop, at the foot of a phone. */
export function Rail({ frame }: { frame: Frame }) {
  const { circle, lang } = frame
  const w = W[lang]
  return (
    <nav class="rail" aria-label={w.wheel}>
      <a class="brand" href="/kringen">
        <CircleMark hue={circle?.hue ?? frame.hue} />
        <span>
          {circle ? circle.name : w.yourCircles}
          {circle && <small>{w.switchCircle}</small>}
        </span>
      </a>
      {circle && (
        <ul>
          {SPOKES.map(({ spoke, icon }) => {
            const href = spokeHref(circle.slug, spoke)
            const here = frame.spoke === spoke
            return (
              <li>
                <a
                  class={hueClass(spoke)}
                  href={href}
                  aria-current={here ? (frame.path === href ? 'page' : 'true') : undefined}
                >
                  <i>
                    <Icon name={icon} />
                  </i>
                  <span>{w.spoke[spoke]}</span>
                </a>
              </li>
            )
          })}
        </ul>
      )}
      <div class="rail__foot">
        <a class="textlink" href="/over">
          <Icon name="circle-question-mark" />
          {w.help}
        </a>
      </div>
    </nav>
  )
}
