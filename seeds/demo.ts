import { eq, sql } from 'drizzle-orm'
import { findOrMakePerson } from '#features/accounts/commands.ts'
import { giveRole, letIn, startCircle } from '#features/circles/commands.ts'
import { DEFAULT_AUDIENCE } from '#features/members/access.ts'
import { writeProfile } from '#features/members/commands.ts'
import { membership } from '#kit/access/tables.ts'
import type { Origin } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Bus } from '#kit/events/index.ts'
import { countKeys } from '#kit/matching/file.ts'
import { person } from '#kit/session/tables.ts'
import { CAST, type CastMember, castEmail, OTHERS } from './cast.ts'
import { CROWD } from './crowd.ts'
import { seedConversations } from './demo-conversations.ts'
import { seedExchange } from './demo-exchange.ts'
import { seedGatherings } from './demo-gatherings.ts'
import { seedHarvest } from './demo-harvest.ts'
import { seedIntroductions } from './demo-members.ts'
import { seedNotifications } from './demo-notifications.ts'
import { seedPolls } from './demo-polls.ts'
import { seedReports } from './demo-reports.ts'
import { seedSite } from './demo-site.ts'

// The log of the demo says what it would say if the stewards had done it by hand.
const by = (personId: string): Origin => ({ personId, address: 'seed', requestId: 'seed' })

/** Fills an empty database with the demo community, through the same verbs as people use. */
export async function seedDemo(db: Db, bus: Bus): Promise<void> {
  await transact(db, async (tx) => {
    const ids = new Map<string, string>()
    for (const one of [...CAST, ...CROWD, ...OTHERS])
      ids.set(one.slug, await findOrMakePerson(tx, one.name, castEmail(one.slug), 'nl'))
    const idOf = (slug: string) => ids.get(slug) ?? ''

    const founding = await startCircle(
      tx,
      {
        name: 'De Lage Drempel',
        slug: 'de-lage-drempel',
        tagline: 'voor wie aan iets groots trekt',
        hue: 25,
        founding: true,
      },
      idOf('anke-zuidgeest'),
      by(idOf('anke-zuidgeest')),
    )
    await fill(tx, bus, founding, [...CAST, ...CROWD], idOf('anke-zuidgeest'), idOf)
    await giveRole(tx, founding, idOf('anke-zuidgeest'), 'steward', by(idOf('anke-zuidgeest')))
    await giveRole(tx, founding, idOf('roos-vermaat'), 'host', by(idOf('anke-zuidgeest')))
    await giveRole(tx, founding, idOf('saskia-pinas'), 'facilitator', by(idOf('anke-zuidgeest')))

    await seedIntroductions(tx, founding, idOf)
    await seedExchange(tx, founding, idOf)
    await seedConversations(tx, 'de-lage-drempel', idOf)
    await seedPolls(tx, founding, idOf)
    const gatherings = await seedGatherings(tx, founding, idOf)
    await seedHarvest(tx, founding, gatherings, idOf)
    await seedReports(tx, founding, idOf)

    const warm = await startCircle(
      tx,
      {
        name: 'Warme Straten',
        slug: 'warme-straten',
        tagline: 'samen van het gas af',
        kind: 'theme-table',
        hue: 92,
        threshold: 10,
      },
      idOf('fenna-rozema'),
      by(idOf('fenna-rozema')),
    )
    await fill(tx, bus, warm, OTHERS, idOf('fenna-rozema'), idOf)
    await letIn(tx, bus, warm, idOf('tjitske-haanstra'), idOf('fenna-rozema'), by(idOf('fenna-rozema')))
    await giveRole(tx, warm, idOf('fenna-rozema'), 'steward', by(idOf('fenna-rozema')))
    await seedSite(tx, { founding, warm }, idOf)
    for (const circleId of [founding, warm]) await countKeys(tx, circleId)
    await seedNotifications(tx, founding, idOf)
  })
}

async function fill(
  tx: Db,
  bus: Bus,
  circleId: string,
  cast: readonly CastMember[],
  steward: string,
  idOf: (slug: string) => string,
): Promise<void> {
  for (const one of cast) {
    const id = idOf(one.slug)
    await letIn(tx, bus, circleId, id, steward, by(steward))
    await tx
      .update(membership)
      .set({ joinedAt: sql`now() - make_interval(days => ${one.joined})` })
      .where(sql`${membership.circleId} = ${circleId} and ${membership.personId} = ${id}`)
    await tx
      .update(person)
      .set({ seenAt: sql`now() - make_interval(mins => ${Math.round(one.seen * 1440)})`, greetedAt: sql`now()` })
      .where(eq(person.id, id))
    await writeProfile(tx, id, {
      headline: one.headline,
      worksOn: one.worksOn,
      brings: one.brings,
      seeks: one.seeks,
      about: one.about ?? '',
      organisation: one.organisation ?? '',
      link: one.link ?? '',
      region: one.region ?? '',
      role: one.role ?? '',
      roleWords: one.roleWords ?? '',
      opgaven: one.opgaven ?? [],
      audience: { ...DEFAULT_AUDIENCE, ...one.audience },
      shown: one.shown ?? false,
    })
  }
}
