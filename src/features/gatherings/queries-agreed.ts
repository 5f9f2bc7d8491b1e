import { mayAgree } from '#features/circles/access-activities.ts'
import { type Activity, agreementsAt } from '#features/circles/queries-activities.ts'
import { type NeedLine, needsFor } from '#features/needs/queries.ts'
import type { Db } from '#kit/db/index.ts'
import type { GatheringScope } from './access.ts'

const AGREED_SHOWN = 12
const NEEDS_SHOWN = 8

/** What people agreed on and need, as far as it has to do with a gathering. */
export interface AgreedAround {
  /** Agreed in this gathering. */
  here: Activity[]
  /** What else is open when people meet. */
  open: Activity[]
  /** Written down for this gathering. */
  needs: NeedLine[]
  /** The viewer may write down what is agreed. */
  mayAgree: boolean
}

/** The same, for a member of the circle; null for visitors. */
export async function agreedAround(db: Db, scope: GatheringScope): Promise<AgreedAround | null> {
  const { member, gatheringId } = scope
  if (!member) return null
  return {
    ...(await agreementsAt(db, member, gatheringId, AGREED_SHOWN)),
    needs: await needsFor(db, member, gatheringId, NEEDS_SHOWN),
    mayAgree: mayAgree(member, scope),
  }
}
