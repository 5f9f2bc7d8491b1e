import type { Lang } from '#kit/i18n.ts'
import { partHref } from '#kit/parts/names.ts'
import { Agreed } from '#ui/Agreed.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { NeedLines } from '#ui/NeedLines.tsx'
import type { AgreedAround } from '../queries-agreed.ts'
import type { Gathering } from '../queries-gathering.ts'
import { GA } from '../words-agreed.ts'

interface Props {
  lang: Lang
  gathering: Gathering
  agreed: AgreedAround
  resting?: boolean
}

/** What people wrote down for a gathering, what they agreed there, and what they look back on. */
export function AgreedHere(props: Props) {
  const { lang, gathering, agreed, resting } = props
  const t = GA[lang]
  const base = partHref(gathering.circle, 'afspraken')
  const ahead = gathering.state === 'planned' || gathering.state === 'draft' || gathering.state === 'under-way'
  const write = ahead && !resting && (
    <ButtonLink kind="quiet" href={`${base}/behoeften/nieuw?bijeenkomst=${gathering.id}`} lead="plus">
      {t.write}
    </ButtonLink>
  )
  return (
    <>
      {(agreed.needs.length > 0 || write) && gathering.state !== 'cancelled' && (
        <section class="stack gap-4" aria-labelledby="h-nodig">
          <h2 id="h-nodig">{t.needs}</h2>
          {agreed.needs.length > 0 ? (
            <NeedLines lang={lang} needs={agreed.needs} />
          ) : (
            <p class="muted">{t.needsNone}</p>
          )}
          {write && <p>{write}</p>}
        </section>
      )}
      <Agreements {...props} />
    </>
  )
}

// Before and during a gathering one looks back on what is open; afterwards only what was agreed there belongs to it.
function Agreements({ lang, gathering, agreed, resting }: Props) {
  const t = GA[lang]
  const base = partHref(gathering.circle, 'afspraken')
  const open = gathering.state === 'over' || gathering.state === 'cancelled' ? [] : agreed.open
  const add = agreed.mayAgree && !resting && gathering.state !== 'cancelled' && gathering.state !== 'draft'
  if (open.length + agreed.here.length === 0 && !add) return null
  return (
    <section class="stack gap-4" aria-labelledby="h-afgesproken">
      <div class="stack gap-1">
        <h2 id="h-afgesproken">{t.agreed}</h2>
        {open.length > 0 && <p class="muted">{t.lookBack}</p>}
      </div>
      {open.length > 0 && <Agreed lang={lang} lines={open} />}
      {agreed.here.length > 0 && (
        <>
          {open.length > 0 && <h3>{t.here}</h3>}
          <Agreed lang={lang} lines={agreed.here} />
        </>
      )}
      <p class="cluster">
        {add && (
          <ButtonLink kind="quiet" href={`${base}/nieuw?bijeenkomst=${gathering.id}`} lead="plus">
            {t.agree}
          </ButtonLink>
        )}
        <a class="textlink" href={base}>
          {t.all}
        </a>
      </p>
    </section>
  )
}
