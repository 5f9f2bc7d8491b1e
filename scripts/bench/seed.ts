import type pg from 'pg'

/** Until bin/seed lands: members of the founding circle, straight into the tables. */
export async function seedMembers(client: pg.ClientBase, members: number): Promise<void> {
  const { rows } = await client.query(`select id, member_count from circle where founding`)
  const { id, member_count: present } = rows[0]
  if (present >= members) return
  await client.query('begin')
  await client.query(
    `create temp table fresh as select n, lower(lpad(to_hex(n), 12, '0')) id,
    (array['Jansje','Mo','Fleur','Bram','Aïsha','Teun','Sanne','Koen','Lotte','Yusuf'])[1 + n % 10] || ' ' ||
    (array['van der Kolk','Wiersma','Bouali','Hofstede','Zandvliet','Kuipers','de Lange','Okafor','Brouwer','Tan','Groen'])[1 + n % 11] || ' ' || n as name
    from generate_series(1, $1::int) n`,
    [members - present],
  )
  await client.query(
    `insert into person (id, name, email, seen_at, greeted_at) select id, name, id || '@example.invalid', now() - n * interval '7 minutes', now() from fresh`,
  )
  await client.query(
    `insert into membership (circle_id, person_id, joined_at) select $1, id, now() - n * interval '50 minutes' from fresh`,
    [id],
  )
  await client.query(
    `insert into profile (person_id, headline, works_on, brings, seeks) select id, 'programmamanager, gemeente Oosterlo', 'woningen voor starters en ouderen in een krimpend dorp', 'een aanpak die in drie dorpen is geprobeerd', 'iemand die al verder is' from fresh`,
  )
  await client.query(
    `insert into directory_entry (circle_id, person_id, name, headline, works_on, brings, seeks, about, organisation, link, region, role, role_words, opgaven, joined_at, active_at, search)
    select $1, f.id, f.name, p.headline, p.works_on || ' ' || n, p.brings, p.seeks, '', 'Gemeente Oosterlo', '', (array['utrecht','groningen','drenthe'])[1 + n % 3], (array['lead','coach','support'])[1 + n % 3], '', array[(array['woonopgave','jeugd','schoon water'])[1 + n % 3]], now() - n * interval '50 minutes', now() - n * interval '7 minutes', ' ' || lower(f.name) || E' \\n ' || p.works_on || ' '
    from fresh f join profile p on p.person_id = f.id`,
    [id],
  )
  await client.query(`update circle set member_count = $2 where id = $1`, [id, members])
  await client.query('commit')
}
