import type { Lang } from '#kit/i18n.ts'
import type { Series } from '../queries-series.ts'
import { whenIn } from '../queries-when.ts'
import { S } from '../words-series.ts'

/** The other gatherings of a series, with this one in its place. */
export function SeriesList({ lang, series }: { lang: Lang; series: Series }) {
  const t = S[lang]
  const { items, place } = series
  return (
    <section class="stack gap-3" aria-labelledby="h-reeks">
      <h2 id="h-reeks">
        {t.series} <small class="muted">{t.place(place, items.length)}</small>
      </h2>
      <ol class="series">
        {items.map((one, i) => {
          const when = whenIn(lang, { ...one, endsAt: one.startsAt }).day
          return (
            <li>
              {i + 1 === place ? (
                <span class="strong" aria-current="true">
                  {when}
                </span>
              ) : (
                <a href={one.href}>{when}</a>
              )}
              {(one.cancelled || one.draft) && <span class="small muted"> ({one.cancelled ? t.off : t.draft})</span>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
