import { and, eq, sql } from 'drizzle-orm'
import { writeGathering } from '#features/gatherings/commands.ts'
import { writeAnswer } from '#features/gatherings/commands-coming.ts'
import type { Planned } from '#features/gatherings/forms.ts'
import { gathering, gatheringHost, gatheringSignup } from '#features/gatherings/tables.ts'
import { writeProgramme } from '#features/programmes/commands.ts'
import type { Db } from '#kit/db/index.ts'
import { clockIn, HOME_ZONE, momentIn } from '#kit/when/zoned.ts'
import { CAST } from './cast.ts'
import { CROWD } from './crowd.ts'
import { GATHERINGS, type GatheringText, type On, type PartText } from './demo-gatherings-texts.ts'

type Person = (slug: string) => string

const DAY = 86_400_000

/** Fills the calendar of a circle. @returns the ids of its gatherings, by their key in the texts */
export async function seedGatherings(tx: Db, circleId: string, idOf: Person): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const text of GATHERINGS) ids.set(text.key, await seedGathering(tx, circleId, text, idOf))
  return ids
}

async function seedGathering(tx: Db, circleId: string, text: GatheringText, idOf: Person): Promise<string> {
  const { startsAt, endsAt } = momentsOf(text.on)
  const planned: Planned = { ...PLAIN, ...text.planned, startsAt, endsAt }
  const id = await writeGathering(tx, circleId, idOf(text.by), planned, text.questions ?? [], `demo-${text.key}`)
  if (text.hosts)
    await tx.insert(gatheringHost).values(text.hosts.map((slug) => ({ gatheringId: id, personId: idOf(slug) })))
  if (text.parts.length > 0)
    await writeProgramme(
      tx,
      id,
      circleId,
      text.parts.map((part) => partOf(part, idOf)),
    )
  if (text.state === 'draft') return id
  // Made known some weeks before, or some days ago when it is still to come.
  const publishedAt = new Date(Math.min(startsAt.getTime() - 30 * DAY, Date.now() - 5 * DAY))
  await tx
    .update(gathering)
    .set({ publishedAt, publishedBy: idOf(text.by) })
    .where(eq(gathering.id, id))
  await seedAnswers(tx, id, text, publishedAt, idOf)
  if (text.state === 'cancelled')
    await tx
      .update(gathering)
      .set({
        cancelledAt: new Date(Date.now() - DAY),
        cancelledBy: idOf(text.by),
        cancelReason: text.cancelReason ?? '',
        sequence: 1,
      })
      .where(eq(gathering.id, id))
  return id
}

async function seedAnswers(tx: Db, id: string, text: GatheringText, from: Date, idOf: Person): Promise<void> {
  const { place = [], call = [], waits = [], guests = [] } = text
  const who = [
    ...place.map((slug) => ({ slug, way: 'place' as const })),
    ...call.map((slug) => ({ slug, way: 'online' as const })),
    ...waits.map((slug) => ({ slug, way: 'place' as const })),
  ]
  let at = from.getTime()
  for (const { slug, way } of who) {
    at += 3 * 3_600_000
    const brings = slug.startsWith('@')
    const personId = idOf(slug.replace('@', ''))
    const said = { yes: true, way, seats: brings ? (2 as const) : (1 as const) }
    await writeAnswer(tx, id, { personId }, said, { at: new Date(at), quiet: true })
  }
  for (const [name, email] of guests) {
    at += 3_600_000
    await writeAnswer(
      tx,
      id,
      { guest: { name, email } },
      { yes: true, way: 'place' },
      { at: new Date(at), quiet: true },
    )
  }
  if (!text.attended) return
  await tx
    .update(gatheringSignup)
    .set({ attendedAt: sql`(select starts_at from gathering where id = ${id})`, attendedBy: idOf(text.by) })
    .where(and(eq(gatheringSignup.gatheringId, id), eq(gatheringSignup.state, 'coming')))
}

const NAMES = new Map([...CAST, ...CROWD].map(({ slug, name }) => [slug, name]))

function partOf([kind, minutes, title, body = '', hosts = []]: PartText, idOf: Person) {
  return {
    ...{ kind, minutes, title, body, fixedAt: null },
    hosts: hosts.map(([slug, role]) => ({ personId: idOf(slug), name: NAMES.get(slug) ?? '', role })),
  }
}

const PLAIN: Omit<Planned, 'title' | 'startsAt' | 'endsAt'> = {
  ...{ theme: '', purpose: '', hostOrganisation: '', zone: HOME_ZONE, held: 'place', place: '', address: '', town: '' },
  ...{ region: '', route: '', accessible: '', callLink: '', capacity: null, plusOne: false, guests: false },
  ...{ openTo: 'circle', answersUntil: null },
}

/** The moments of a gathering, counted from the Monday of this week. */
function momentsOf([weeks, weekday, from, until]: On): { startsAt: Date; endsAt: Date } {
  const today = new Date(`${clockIn(HOME_ZONE, new Date()).day}T12:00:00Z`)
  const monday = today.getTime() - ((today.getUTCDay() + 6) % 7) * DAY
  const day = new Date(monday + (weeks * 7 + weekday - 1) * DAY).toISOString().slice(0, 10)
  return {
    startsAt: momentIn(HOME_ZONE, day, from, 'first') as Date,
    endsAt: momentIn(HOME_ZONE, day, until, 'second') as Date,
  }
}
