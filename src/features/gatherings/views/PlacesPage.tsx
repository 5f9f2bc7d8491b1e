import type { Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { Listed } from '../queries-coming.ts'
import type { Gathering } from '../queries-gathering.ts'
import { C } from '../words-coming.ts'
import { H } from '../words-hosts.ts'

interface Props {
  frame: Frame
  gathering: Gathering
  /** The whole form of the gathering, which is sent along. */
  typed: Typed
  /** Who has a chair, the newest answer first. */
  people: Listed[]
  /** Ids of those who were chosen; null: not asked yet. */
  chosen: readonly string[] | null
  taken: number
  capacity: number
  problem?: string
}

/** Fewer chairs than people: who goes to the waiting list is chosen here, and only then anything changes. */
export function PlacesPage({ frame, gathering, typed, people, chosen, taken, capacity, problem }: Props) {
  const { lang } = frame
  const t = H[lang]
  const need = taken - capacity
  const suggested = chosen ?? newest(people, need)
  return (
    <AppPage frame={frame} title={t.placesTitle} head={{ title: t.placesTitle, lead: t.placesLead(taken, capacity) }}>
      <div class="stack gap-5 narrow">
        <ErrorSummary lang={lang} errors={problem ? [{ message: problem }] : []} />
        <Form action={`/bijeenkomsten/${gathering.id}/wijzig`} label={t.placesTitle}>
          {Object.entries(typed)
            .filter(([name]) => name !== 'wie' && name !== 'kies')
            .map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
          <input type="hidden" name="kies" value="ja" />
          <fieldset class="choose">
            <legend>{t.placesNeed(need)}</legend>
            <p class="hint">{t.placesHint}</p>
            {people.map((one) => (
              <Choice lang={lang} one={one} checked={suggested.includes(one.id)} />
            ))}
          </fieldset>
          <div class="cluster">
            <Button size="big">{t.placesSave}</Button>
          </div>
        </Form>
        <p>
          <TextLink href={`${gathering.href}/wijzig`} lead="arrow-left">
            {t.placesBack}
          </TextLink>
        </p>
      </div>
    </AppPage>
  )
}

function Choice({ lang, one, checked }: { lang: Lang; one: Listed; checked: boolean }) {
  const notes = [one.organisation, one.guest && C[lang].guest, one.seats > 1 && H[lang].twoChairs].filter(Boolean)
  return (
    <label class="check choose__one">
      <input type="checkbox" name="wie" value={one.id} checked={checked} />
      <Avatar id={one.faceId} name={one.name} photo={one.photo} size={2} />
      <span>
        {one.name}
        {notes.length > 0 && <small>{notes.join(', ')}</small>}
      </span>
    </label>
  )
}

function newest(people: readonly Listed[], need: number): string[] {
  const ids: string[] = []
  let seats = 0
  for (const one of people) {
    if (seats >= need) break
    ids.push(one.id)
    seats += one.seats
  }
  return ids
}
