import type pg from 'pg'
import { newId } from '#kit/id.ts'

/**
 * The circle that is filled. The stewards of the founding circle sit in it too, so that there is someone to look around as.
 * @returns its id
 */
export async function findOrMakeCircle(client: pg.ClientBase, slug: string): Promise<string> {
  const found = await client.query<{ id: string }>('select id from circle where slug = $1', [slug])
  if (found.rows[0]) return found.rows[0].id
  const id = newId()
  await client.query('begin')
  await client.query(
    `insert into circle (id, slug, name, tagline, kind, hue, founding)
     values ($1, $2, $3, 'om te kijken hoe het gaat als het groot wordt', 'movement', 220, false)`,
    [id, slug, slug.charAt(0).toUpperCase() + slug.slice(1)],
  )
  await client.query(
    `with tending as (select distinct r.person_id from circle_role r join circle c on c.id = r.circle_id
        join membership m on m.circle_id = c.id and m.person_id = r.person_id and m.left_at is null
        where c.founding and r.role = 'steward'),
      seat as (insert into membership (circle_id, person_id) select $1, person_id from tending returning person_id),
      given as (insert into circle_role (circle_id, person_id, role) select $1, person_id, 'steward' from tending),
      entry as (insert into directory_entry select (jsonb_populate_record(e, jsonb_build_object('circle_id', $1::text, 'thanks', 0))).*
        from directory_entry e join circle c on c.id = e.circle_id and c.founding where e.person_id in (select person_id from tending) returning *),
      word as (insert into directory_word select distinct $1, word from entry, unnest(string_to_array(search, ' ')) word
        where word not in ('', E'\\n')),
      label as (insert into directory_label select $1, kind, label, count(*) from (
        select 'opgave' kind, unnest(opgaven) label from entry
        union all select 'organisation', organisation from entry where organisation <> '') said group by kind, label)
    update circle set member_count = (select count(*) from seat) where id = $1`,
    [id],
  )
  await client.query('commit')
  return id
}
