import type { Lang } from '#kit/i18n.ts'
import { Person } from '#ui/Person.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Comer } from '../queries-coming.ts'
import type { Gathering } from '../queries-gathering.ts'
import { C } from '../words-coming.ts'

interface Props {
  lang: Lang
  gathering: Gathering
  people: Comer[]
}

/** Who comes, for the members: those who let it be seen, and how many there are besides. */
export function Comers({ lang, gathering, people }: Props) {
  const t = C[lang]
  const { atPlace, inCall, state, href } = gathering
  const all = atPlace + inCall
  if (state === 'draft' || (all === 0 && state !== 'planned')) return null
  const others = all - people.length
  return (
    <section class="stack gap-4" aria-labelledby="h-wie-komen">
      <div class="section-head">
        <h2 id="h-wie-komen">{state === 'over' ? t.whoWere : t.who}</h2>
        {all > 0 && (
          <TextLink href={`${href}/wie`} icon="arrow-right">
            {t.all}
          </TextLink>
        )}
      </div>
      {people.length > 0 && (
        <ul class="comers">
          {people.map((one) => (
            <li>
              <Comes lang={lang} one={one} both={gathering.held === 'both'} />
            </li>
          ))}
        </ul>
      )}
      {all === 0 && <p class="muted">{t.nobodyYet}</p>}
      {others > 0 && <p class="muted">{people.length > 0 ? t.others(others) : t.someOthers(others)}</p>}
    </section>
  )
}

/** Somebody who comes, and how. */
export function Comes({ lang, one, both }: { lang: Lang; one: Comer; both: boolean }) {
  const t = C[lang]
  const notes = [one.headline, one.plusOneName && t.withWhom(one.plusOneName), both && one.way === 'online' && t.online]
  const note = notes.filter(Boolean).join(', ')
  return <Person id={one.faceId} name={one.name} photo={one.photo} href={one.href ?? undefined} note={note} size={3} />
}
