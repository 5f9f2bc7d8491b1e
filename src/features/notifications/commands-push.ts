import { sql } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { hashToken, newId } from '#kit/id.ts'
import type { Kit } from '#kit/kit.ts'
import { type Browser, OUTSIDE, push, type Reach } from '#kit/push/index.ts'
import { pushKeys } from '#kit/push/keys.ts'
import { IDLE_DAYS } from '#kit/session/viewer.ts'
import { M } from './words-mail.ts'

const MOST_BROWSERS = 10

/** Has a browser tell its owner that there is something new, for as long as they are signed in there. */
export async function startTelling(db: Db, viewer: SignedIn, browser: Browser, origin: Origin): Promise<void> {
  const { id: personId, sessionId } = viewer.person
  await transact(db, async (tx) => {
    await tx.execute(sql`select 1 from person where id = ${personId} for no key update`)
    // A browser tells whoever is signed in there now.
    await tx.execute(sql`
      insert into push_subscription as p (id, person_id, session_id, endpoint, endpoint_hash, p256dh, auth, browser)
      select ${newId()}, ${personId}, ${sessionId}, ${browser.endpoint}, ${hashToken(browser.endpoint)}, ${browser.p256dh},
        ${browser.auth}, browser from session where id = ${sessionId}
      on conflict (endpoint_hash) do update set person_id = excluded.person_id, session_id = excluded.session_id,
        p256dh = excluded.p256dh, auth = excluded.auth, browser = excluded.browser, made_at = now()`)
    await tx.execute(sql`delete from push_subscription where person_id = ${personId} and id not in (
      select id from push_subscription where person_id = ${personId} order by made_at desc limit ${MOST_BROWSERS})`)
    await record(tx, origin, { action: 'push.begun', subject: { kind: 'person', id: personId } })
  })
}

/** Has one of the viewer's browsers be silent. @returns false when it is not theirs */
export async function stopTelling(db: Db, viewer: SignedIn, id: string, origin: Origin): Promise<boolean> {
  return transact(db, async (tx) => {
    const gone = await tx.execute(
      sql`delete from push_subscription where id = ${id} and person_id = ${viewer.person.id}`,
    )
    if (!gone.rowCount) return false
    await record(tx, origin, { action: 'push.ended', subject: { kind: 'person', id: viewer.person.id } })
    return true
  })
}

/**
 * Tells one browser that there is something new, and no more than that. One that is gone, or where its owner signed out,
 * is forgotten.
 * @param reach where a push may go; tests say it
 * @throws when its push service is away: the queue tries again
 */
export async function tellBrowser(kit: Kit, id: string, reach: Reach = OUTSIDE): Promise<void> {
  const { db, secret, settings } = kit
  const { rows } = await db.execute<Browser & { lang: Lang; alive: boolean } & Record<string, unknown>>(sql`
    select b.endpoint, b.p256dh, b.auth, p.lang,
      s.ended_at is null and s.seen_at > now() - make_interval(days => ${IDLE_DAYS}) alive
    from push_subscription b join person p on p.id = b.person_id left join session s on s.id = b.session_id where b.id = ${id}`)
  const [browser] = rows
  if (!browser) return
  if (browser.alive) {
    const { pushTitle: title, pushBody: body } = M[browser.lang]
    const words = JSON.stringify({ title, body, lang: browser.lang })
    const subject = `mailto:${/[^\s<>]+@[^\s<>]+/.exec(settings.mailFrom)?.[0]}`
    if ((await push(browser, await pushKeys(db, secret), subject, words, reach)) === 'taken') return
  }
  await db.execute(sql`delete from push_subscription where id = ${id}`)
}
