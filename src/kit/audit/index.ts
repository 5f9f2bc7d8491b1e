import type { Db } from '../db/index.ts'
import { newId } from '../id.ts'
import { audit } from './tables.ts'

/** Where a deed came from: carried from the request to the trail. */
export interface Origin {
  personId: string | null
  address: string
  requestId: string
}

export interface Deed {
  /** In the field's words: `application.welcomed`, `session.ended`. */
  action: string
  circleId?: string
  subject?: { kind: string; id: string }
  result?: 'done' | 'refused'
  detail?: Record<string, string | number | boolean>
}

/** Writes a line in the audit trail, in the transaction of the deed itself. */
export async function record(db: Db, origin: Origin, deed: Deed): Promise<void> {
  await db.insert(audit).values({
    id: newId(),
    personId: origin.personId,
    address: origin.address,
    requestId: origin.requestId,
    action: deed.action,
    circleId: deed.circleId ?? null,
    subjectKind: deed.subject?.kind ?? null,
    subjectId: deed.subject?.id ?? null,
    result: deed.result ?? 'done',
    detail: deed.detail ?? null,
  })
}
