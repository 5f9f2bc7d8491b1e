import { memberHref } from '#features/members/queries.ts'
import { FreeSeat } from '#ui/Avatar.tsx'
import { Person } from '#ui/Person.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Front } from '../queries-front.ts'
import { W } from '../words.ts'

/** Who takes part as of today and agreed to stand here, and one free seat. */
export function Who({ front }: { front: Front }) {
  const { lang, circle, people, member, joinable } = front
  const t = W[lang]
  return (
    <section class="site stack gap-6" id="wie" aria-labelledby="h-wie">
      <div class="section-head">
        <h2 id="h-wie">{t.who}</h2>
        {member && (
          <TextLink href={`/kringen/${circle.slug}/leden`} icon="arrow-right">
            {t.everyone(circle.memberCount)}
          </TextLink>
        )}
      </div>
      <ul class="who">
        {people.map((one) => (
          <li>
            <Person {...one} size={5} note={one.worksOn} href={member ? memberHref(circle, one) : undefined} />
          </li>
        ))}
        {joinable && !member && (
          <li>
            <div class="person">
              <FreeSeat size={5} />
              <a href="#meedoen">
                <b>{t.freeSeat}</b>
              </a>
              <small>{t.freeSeatNote}</small>
            </div>
          </li>
        )}
      </ul>
      {(!member || people.length === 0) && people.length < circle.memberCount && (
        <p class="small muted measure">{people.length > 0 ? t.some(people.length, circle.memberCount) : t.noneShown}</p>
      )}
    </section>
  )
}
