import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { type Db, transact } from '../db/index.ts'
import { dropFiles } from '../storage/files.ts'

/**
 * What is thrown away by itself, and when; `empties`: of which only this goes, and the row stays as a number. The register of
 * personal data names the same periods.
 */
export const RETENTION: readonly { table: string; gone: SQL; empties?: SQL }[] = [
  { table: 'signin_code', gone: sql`expires_at < now() - interval '1 day'` },
  { table: 'passkey_challenge', gone: sql`expires_at < now() - interval '1 day'` },
  { table: 'app_code_offer', gone: sql`expires_at < now() - interval '1 day'` },
  { table: 'oidc_flow', gone: sql`expires_at < now() - interval '1 day'` },
  { table: 'oidc_claim', gone: sql`expires_at < now() - interval '1 day'` },
  { table: 'session', gone: sql`coalesce(ended_at, seen_at + interval '30 days') < now() - interval '30 days'` },
  { table: 'kept_form', gone: sql`kept_at < now() - interval '1 day'` },
  { table: 'exchange_draft', gone: sql`kept_at < now() - interval '90 days'` },
  { table: 'rate_limit', gone: sql`window_at < now() - interval '1 day'` },
  { table: 'mail', gone: sql`queued_at < now() - interval '30 days'` },
  { table: 'notice', gone: sql`seen_at < now() - interval '90 days'` },
  { table: 'notice', gone: sql`seen_at is null and at < now() - interval '1 year'` },
  { table: 'digest_sent', gone: sql`at < now() - interval '60 days'` },
  { table: 'mail_received', gone: sql`at < now() - interval '30 days'` },
  {
    table: 'push_subscription',
    gone: sql`not exists (select 1 from session s where s.id = session_id and s.ended_at is null
      and s.seen_at > now() - interval '30 days')`,
  },
  { table: 'slow_clock', gone: sql`at < now() - interval '1 day'` },
  { table: 'report_case', gone: sql`coalesce(appeal_decided_at, decided_at) < now() - interval '2 years'` },
  { table: 'audit', gone: sql`at < now() - interval '2 years'` },
  { table: 'application', gone: sql`confirmed_at is null and applied_at < now() - interval '7 days'` },
  { table: 'departure', gone: sql`left_at < now() - interval '90 days'` },
  { table: 'invitation', gone: sql`expires_at < now() - interval '30 days'` },
  { table: 'awaited_member', gone: sql`coalesce(invited_at, brought_at) < now() - interval '90 days'` },
  {
    table: 'directory_word',
    // As the index on the directory has its words.
    gone: sql`not exists (select 1 from directory_entry where string_to_array(replace(search, ' ', ' ' || circle_id || ':')
      || replace(split_part(search, E'\n', 1), ' ', ' ' || circle_id || '=') || '#' || right(person_id, 1), ' ')
      @> array[directory_word.circle_id || ':' || directory_word.word])`,
  },
  // Who voted without a name is known so that it is once, and to tell them what came of it.
  {
    table: 'poll_voted',
    gone: sql`exists (select 1 from poll p where p.id = poll_voted.poll_id and p.closed_at < now() - interval '90 days')`,
  },
  // What a guest answered to a thank-you: they have no account with which to take it back for good.
  { table: 'thanks_answer', gone: sql`person_id is null and sent_at < now() - interval '1 year'` },
  // What waits in a form that was never sent. Whatever else comes to use files is named here too.
  // A draft that is kept keeps what is with it.
  {
    table: 'attachment',
    gone: sql`owner_kind = 'waiting' and added_at < now() - interval '1 day' and not exists (select 1 from exchange_draft d
      where d.person_id = attachment.owner_id and position(attachment.id in d.typed->>'bijlage') > 0)`,
  },
  {
    table: 'stored_file',
    gone: sql`stored_at < now() - interval '1 day' and not exists (select 1 from person p where p.photo_id = stored_file.id)
      and not exists (select 1 from attachment a where a.file_id = stored_file.id)
      and not exists (select 1 from attachment a where a.small_file_id = stored_file.id)`,
  },
  // That somebody was there stays, as a number; who without an account, with whom, and what they ate goes.
  {
    table: 'gathering_signup',
    gone: sql`(guest_email <> '' or guest_name <> '' or plus_one_name <> '' or answers <> '{}')
      and exists (select 1 from gathering g where g.id = gathering_id and g.ends_at < now() - interval '30 days')`,
    empties: sql`guest_email = '', guest_name = '', plus_one_name = '', answers = '{}'`,
  },
  { table: 'application', gone: sql`decision = 'declined' and decided_at < now() - interval '1 year'` },
]

/**
 * Removes what was kept long enough.
 * @param dryRun only count
 * @returns per line of RETENTION how many rows went, or would go, and the rule in SQL
 */
export async function sweep(db: Db, dryRun = false): Promise<{ table: string; rule: string; rows: number }[]> {
  const report: { table: string; rule: string; rows: number }[] = []
  for (const { table, gone, empties } of RETENTION) {
    const name = sql.identifier(table)
    const rule = new PgDialect().sqlToQuery(gone).sql
    if (table === 'stored_file' && !dryRun) {
      report.push({ table, rule, rows: (await transact(db, (tx) => dropFiles(tx, gone))).length })
      continue
    }
    const result = dryRun
      ? await db.execute<{ n: number }>(sql`select count(*) n from ${name} where ${gone}`)
      : await db.execute<{ n: number }>(
          sql`with gone as (${empties ? sql`update ${name} set ${empties}` : sql`delete from ${name}`} where ${gone} returning 1)
            select count(*) n from gone`,
        )
    report.push({ table, rule, rows: result.rows[0]?.n ?? 0 })
  }
  return report
}
