import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/index.ts'
import { takeDown } from '../storage/documents.ts'
import { dropFiles } from '../storage/files.ts'
import { nameless, names } from './nameless.ts'
import { mineBy, TIES, type Who } from './ties.ts'

/**
 * Takes somebody out of every table, after the features did their part: by the ties of each table, out of texts that name
 * them in full, out of letters, and their files.
 * @param tx the transaction of the erasure
 * @param alias stands where their id stood: an id that belongs to nobody
 * @param circles ids of every circle that they were ever in
 * @returns the keys of their files
 */
export async function forget(tx: Db, who: Who, alias: string, circles: readonly string[]): Promise<string[]> {
  const keys = await dropFiles(tx, sql`owner_id = ${who.id}`)
  await takeDown(tx, { kind: 'waiting', id: who.id })
  await forgetInLetters(tx, who, alias)
  await forgetInTexts(tx, (await hasNamesake(tx, who, circles)) ? { ...who, name: '' } : who, circles)
  await tx.execute(sql`update audit set address = null where person_id = ${who.id}`)
  for (const [table, { ties = [] }] of Object.entries(TIES)) {
    const name = sql.identifier(table)
    for (const tie of ties) {
      const column = sql.identifier(tie.column)
      if (tie.fate === 'nameless')
        await tx.execute(
          sql`update ${name} set ${column} = replace(${column}, ${who.id}, ${alias}) where ${mineBy(tie, who)}`,
        )
      // What belongs to them goes with them; the row of the person comes last of all.
      if (tie.fate === 'goes' && table !== 'person')
        await tx.execute(sql`delete from ${name} where ${mineBy(tie, who)}`)
    }
  }
  await tx.execute(sql`delete from person where id = ${who.id}`)
  return keys
}

// What waits for them never goes; what was sent keeps only that it was. Letters to others lose the name.
async function forgetInLetters(tx: Db, who: Who, alias: string): Promise<void> {
  const said = sql`subject || ' ' || body_text || ' ' || coalesce(reply_to, '')`
  await tx.execute(sql`delete from mail where lower(recipient) = ${who.email} and sent_at is null`)
  await tx.execute(sql`update mail set recipient = '', reply_to = null, headers = null, subject = '', body_text = '', body_html = '', calendar = null
    where sent_at is not null and (lower(recipient) = ${who.email} or ${names(said, who)})`)
  await tx.execute(sql`update mail set reply_to = nullif(lower(reply_to), ${who.email}), subject = ${nameless(sql`subject`, who)},
    body_text = ${nameless(sql`body_text`, who)}, body_html = ${nameless(sql`body_html`, who)},
    calendar = jsonb_set(calendar, '{text}', to_jsonb(${nameless(sql`(calendar ->> 'text')`, who)}))
    where sent_at is null and ${names(said, who)}`)
  await tx.execute(
    sql`update mail set once_key = replace(once_key, ${who.id}, ${alias}) where position(${who.id} in once_key) > 0`,
  )
  await tx.execute(sql`delete from kept_form where ${names(sql`fields`, who)}`)
}

async function forgetInTexts(tx: Db, who: Who, circles: readonly string[]): Promise<void> {
  const ids = sql`${sql.param([...circles])}::text[]`
  for (const [table, { mentions }] of Object.entries(TIES)) {
    if (!mentions) continue
    const columns = mentions.columns.map((column) => sql.identifier(column) as unknown as SQL)
    const within = mentions.within?.(ids) ?? sql`circle_id = any(${ids})`
    const set = columns.map((column) => sql`${column} = ${nameless(sql`${column}`, who)}`)
    const named = columns.map((column) => names(sql`${column}`, who))
    await tx.execute(
      sql`update ${sql.identifier(table)} set ${sql.join(set, sql`, `)} where ${within} and (${sql.join(named, sql` or `)})`,
    )
  }
}

// Where two people have one name, a text may be about the other.
async function hasNamesake(tx: Db, who: Who, circles: readonly string[]): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from membership m join person p on p.id = m.person_id
    where m.circle_id = any(${sql.param([...circles])}::text[]) and p.id <> ${who.id} and lower(p.name) = ${who.name.toLowerCase()} limit 1`)
  return rows.length > 0
}
