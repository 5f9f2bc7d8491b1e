import type pg from 'pg'

/**
 * What a restored installation must know before it does anything, in the transaction of the restore.
 *
 * Mail: what stood unsent in the backup may have gone out after it. It is held: the job queue is not restored, so
 * nothing sends it, and its key stays, so it is not written anew either. Work by the clock that mails must leave out
 * what was due before `restored`.
 *
 * Who was erased after the backup was made is erased again by scripts/restore.ts, which knows the features, once the
 * database is of this version; and by the app at its start (src/erasures.ts).
 * @param takenAt the moment of the backup, ISO 8601
 * @returns how many letters are held
 */
export async function settle(client: pg.ClientBase, takenAt: string): Promise<number> {
  const held = await client.query('update mail set last_error = $1 where sent_at is null', [
    `held: this came back from the backup of ${takenAt} and may have been sent since`,
  ])
  await client.query(
    `insert into installation (key, value) values ('restored', $1)
     on conflict (key) do update set value = excluded.value, at = now()`,
    [takenAt],
  )
  return held.rowCount ?? 0
}
