import type { Kept } from '#features/harvest/queries-account.ts'
import type { Lang } from '#kit/i18n.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { Gathering } from '../queries-gathering.ts'
import { R } from '../words-after.ts'

interface Props {
  lang: Lang
  gathering: Gathering
  inside: boolean
  tends: boolean
  kept: Kept
}

/** What is kept of a gathering: its report, the harvest, the goodie bag, and thanking who came. */
export function AfterLinks({ lang, gathering, inside, tends, kept }: Props) {
  const t = R[lang]
  const { href, state } = gathering
  if (state === 'draft' || state === 'cancelled') return null
  const begun = state === 'over' || state === 'under-way'
  const report = kept.account === 'open' || (begun && inside)
  const bag = kept.goodies > 0 ? inside || kept.account === 'open' : tends
  if (!report && !bag) return null
  return (
    <section class="panel panel--soft hue hue--harvest stack gap-3" aria-labelledby="h-bewaard">
      <h2 id="h-bewaard">{t.kept}</h2>
      {report && (
        <TextLink href={`${href}/verslag`} lead="newspaper">
          {kept.account === 'open' ? t.read : tends ? t.write : t.add}
        </TextLink>
      )}
      {kept.items > 0 && report && <p class="small muted">{t.items(kept.items)}</p>}
      {bag && (
        <TextLink href={`${href}/goodiebag`} lead="gift">
          {kept.goodies > 0 ? t.bag(kept.goodies) : t.fill}
        </TextLink>
      )}
      {tends && state === 'over' && (
        <TextLink href={`${href}/dank`} lead="heart">
          {kept.thanked ? t.thanked : t.thank}
        </TextLink>
      )}
    </section>
  )
}
