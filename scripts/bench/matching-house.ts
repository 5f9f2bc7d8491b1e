import { sql } from 'drizzle-orm'
import { saveAbbreviationRow } from '#features/exchange/commands-abbreviations.ts'
import { filePosts } from '#features/exchange/commands-matching.ts'
import { writePost } from '#features/exchange/commands-posts.ts'
import { type Need, ranking } from '#features/exchange/queries-matching.ts'
import { DEFAULT_AUDIENCE } from '#features/members/access.ts'
import { writeProfile } from '#features/members/commands.ts'
import { circle, membership } from '#kit/access/tables.ts'
import { type CircleScope, circleScope } from '#kit/access/viewer.ts'
import { type Database, type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { countKeys } from '#kit/matching/file.ts'
import { FITS } from '#kit/matching/weigh.ts'
import { person } from '#kit/session/tables.ts'
import { viewersById } from '#kit/session/viewer.ts'
import { ABBREVIATIONS } from '../../seeds/graded/abbreviations.ts'
import type { Person, Query, Thing } from '../../seeds/graded/types.ts'
import type { Ranker } from './matching-judge.ts'

const SLUG = 'de-proef'

/** The house's own matching, on a circle that holds the graded things as people would have written them. */
export async function ourRanker({ db, pool }: Database, things: readonly Thing[]): Promise<Ranker> {
  const { scope, ids } = await fill(db, things)
  return {
    name: 'ours',
    threshold: FITS,
    async rank(query) {
      const ranked = await ranking(pool, scope, needOf(query))
      return {
        ids: ranked.map(({ id }) => ids.get(id) ?? id),
        sure: Math.max(0, ...ranked.map(({ sure }) => sure)),
      }
    },
  }
}

function needOf({ asked }: Query): Need {
  const blank = { text: '', tags: [], opgave: '', region: '' }
  return typeof asked === 'string' ? { ...blank, title: asked } : { ...blank, ...asked }
}

// By the id that the house gave, the id in the set.
async function fill(db: Db, things: readonly Thing[]): Promise<{ scope: CircleScope; ids: Map<string, string> }> {
  const ids = new Map<string, string>()
  const circleId = newId()
  const me = await transact(db, async (tx) => {
    await tx
      .insert(circle)
      .values({ id: circleId, slug: SLUG, name: 'De proef', tagline: '', hue: 25, createdBy: 'bench' })
    const asker = await member(tx, circleId, 'Iemand die vraagt')
    const maker = await member(tx, circleId, 'Iemand die deelt')
    for (const [short, full] of Object.entries(ABBREVIATIONS))
      await saveAbbreviationRow(tx, circleId, short, full, maker)
    for (const thing of things)
      ids.set(
        thing.kind === 'person' ? await profiled(tx, circleId, thing) : await posted(tx, circleId, maker, thing),
        thing.id,
      )
    return asker
  })
  await countKeys(db, circleId)
  const viewer = (await viewersById(db, [me], { stewardsSecondStep: false })).get(me)
  const scope = viewer && circleScope(viewer, SLUG)
  if (!scope) throw new Error('nobody is there to ask')
  return { scope, ids }
}

async function member(tx: Db, circleId: string, name: string): Promise<string> {
  const id = newId()
  await tx.insert(person).values({ id, name, email: `${id}@bench.invalid`, lang: 'nl' })
  await tx.insert(membership).values({ circleId, personId: id })
  return id
}

async function profiled(tx: Db, circleId: string, thing: Person): Promise<string> {
  const id = await member(tx, circleId, thing.name)
  await writeProfile(tx, id, {
    headline: thing.title,
    worksOn: thing.worksOn,
    brings: thing.brings,
    seeks: '',
    about: '',
    organisation: '',
    link: '',
    region: thing.region ?? '',
    role: '',
    roleWords: '',
    opgaven: [...thing.opgaven],
    audience: DEFAULT_AUDIENCE,
    shown: false,
  })
  return id
}

async function posted(tx: Db, circleId: string, makerId: string, thing: Exclude<Thing, Person>): Promise<string> {
  const { title, text: body, tags, opgave, region = '' } = thing
  const fields = { title, body, tags: [...tags], opgave, region, untilOn: null, meets: [], places: null, public: false }
  const kind = thing.kind === 'offer' ? 'offer' : 'ask'
  const id = await writePost(tx, { circleId, kind, makerId, fields, onceKey: newId() })
  if (!id) throw new Error(`${thing.id} was not posted`)
  if (kind === 'ask') {
    await tx.execute(sql`update exchange_post set answered_at = now() where id = ${id}`)
    await filePosts(tx, [id])
  }
  return id
}
