import type { Lang } from '#kit/i18n.ts'
import { W } from './words.ts'

interface Kin {
  slug: string
  name: string
}

/** From which circle this one came, and which came out of it. Shows nothing when there is no such. */
export function Lineage({ lang, from, became }: { lang: Lang; from: Kin | null; became: Kin[] }) {
  const t = W[lang]
  return (
    <>
      {from && (
        <p class="small">
          {t.cameFrom} <a href={`/kringen/${from.slug}`}>{from.name}</a>
        </p>
      )}
      {became.length > 0 && (
        <p class="small">
          {t.became}{' '}
          {became.map((one, i) => (
            <>
              {i > 0 && ', '}
              <a href={`/kringen/${one.slug}`}>{one.name}</a>
            </>
          ))}
        </p>
      )}
    </>
  )
}
