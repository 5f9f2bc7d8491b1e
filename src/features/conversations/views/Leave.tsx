import { memberHref } from '#features/members/queries.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { Person } from '#ui/Person.tsx'
import { photoUrl } from '#ui/respond.ts'
import type { Talk } from '../access.ts'
import { R } from '../words-rooms.ts'

/** Who are in a talk among a few, and the way out of it. */
export function Leave({ lang, talk }: { lang: Lang; talk: Talk }) {
  const t = R[lang]
  const { circle } = talk.scope
  return (
    <>
      <section class="stack gap-4" aria-labelledby="h-people">
        <h2 id="h-people">{t.peopleHere}</h2>
        <ul class="stack gap-3">
          {talk.others.map((one) => (
            <li>
              <Person
                id={one.id}
                name={one.name}
                photo={photoUrl(one.photoId)}
                href={memberHref(circle, one)}
                size={2}
              />
            </li>
          ))}
        </ul>
      </section>
      <section class="stack gap-4" aria-labelledby="h-leave">
        <h2 id="h-leave">{t.leaveTitle}</h2>
        <p>{t.leaveLead}</p>
        <Form action={`/kringen/${circle.slug}/gesprek/${talk.id}/vertrek`}>
          <div>
            <Button kind="danger">{t.leave}</Button>
          </div>
        </Form>
      </section>
    </>
  )
}
