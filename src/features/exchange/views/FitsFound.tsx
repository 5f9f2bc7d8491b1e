import type { Lang } from '#kit/i18n.ts'
import { Icon, type IconName } from '#ui/Icon.tsx'
import type { Fit } from '../queries-matching.ts'
import { X } from '../words.ts'
import { E } from '../words-write.ts'

const ICON: Record<Fit['kind'], IconName> = { offer: 'gift', person: 'user', answered: 'circle-check' }

/** What fits, the best first, each with why; or that nothing does. */
export function FitsFound({ lang, fits, none }: { lang: Lang; fits: readonly Fit[]; none?: string }) {
  const t = E[lang]
  if (fits.length === 0) return <p class="muted">{none ?? t.fitsNone}</p>
  return (
    <ul class="fits">
      {fits.map(({ kind, title, href, who, reasons }) => (
        <li>
          <i class={`hue hue--${kind === 'offer' ? 'harvest' : kind === 'person' ? 'learn' : 'exchange'}`}>
            <Icon name={ICON[kind]} />
          </i>
          <div>
            <span class="small muted">{kind === 'person' ? t.person : `${t[kind]}${who && ` ${t.of(who)}`}`}</span>
            <a class="link-ink" href={href}>
              {kind === 'person' ? who : title}
            </a>
            {kind === 'person' && title && <span>{title}</span>}
            {reasons.length > 0 && <span class="small">{X[lang].both(reasons.join(', '))}</span>}
          </div>
        </li>
      ))}
    </ul>
  )
}
