import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'

/** What must hold of the whole database, whatever was sent: each query finds the rows that break it. */
const LAWS: [law: string, broken: string][] = [
  [
    'every part and every case is of a gathering of the same circle, and a case has its place there',
    `select p.id from programme_part p left join gathering g on g.id = p.gathering_id
        where g.circle_id is distinct from p.circle_id or p.minutes < 1
      union all select k.id from programme_case k left join gathering g on g.id = k.gathering_id
        left join programme_part p on p.id = k.part_id
        where g.circle_id is distinct from k.circle_id or (k.part_id is not null and p.gathering_id <> k.gathering_id)`,
  ],
  [
    'a circle counts its living members',
    `select c.slug, c.member_count from circle c where c.member_count <>
      (select count(*) from membership m where m.circle_id = c.id and m.left_at is null)`,
  ],
  [
    'only living members stand in a directory',
    `select d.circle_id, d.person_id from directory_entry d where not exists (select 1 from membership m
      where m.circle_id = d.circle_id and m.person_id = d.person_id and m.left_at is null)`,
  ],
  [
    'every living member stands in the directory',
    `select m.circle_id, m.person_id from membership m where m.left_at is null and not exists (select 1
      from directory_entry d where d.circle_id = m.circle_id and d.person_id = m.person_id)`,
  ],
  [
    'labels count who has them',
    `with counted as (
        select circle_id, 'organisation' kind, organisation label, count(*) n from directory_entry where organisation <> '' group by 1, 3
        union all select circle_id, 'opgave', o, count(*) from directory_entry, unnest(opgaven) o group by 1, 3)
      select coalesce(c.label, l.label) label, c.n, l.people from counted c
      full join directory_label l using (circle_id, kind, label) where coalesce(c.n, 0) <> coalesce(l.people, 0)`,
  ],
  [
    'every word of the directory can be looked up',
    `select d.circle_id, word from directory_entry d, unnest(string_to_array(d.search, ' ')) word
      where word not in ('', E'\\n') and not exists (select 1 from directory_word w where w.circle_id = d.circle_id and w.word = word)`,
  ],
  [
    'only who agreed stands on a public page',
    `select p.person_id from participant p left join profile w using (person_id) left join membership m
      on m.circle_id = p.circle_id and m.person_id = p.person_id and m.left_at is null
      where w.shown_since is null or m.person_id is null`,
  ],
  [
    'an introduction is of three members, or of someone who left the site',
    `select i.id from introduction i where i.one_id = i.other_id or i.by_id in (i.one_id, i.other_id)
      or exists (select 1 from person p where p.id in (i.by_id, i.one_id, i.other_id) and not exists (select 1
        from membership m where m.circle_id = i.circle_id and m.person_id = p.id))`,
  ],
  [
    'a thanks is from one of the two',
    `select t.introduction_id from introduction_thanks t join introduction i on i.id = t.introduction_id
      where t.person_id not in (i.one_id, i.other_id)`,
  ],
  [
    'a report that was taken back is for nobody else',
    `select a.id from account a where a.open_to = 'public' and a.published_at is null`,
  ],
  [
    'a photo in a report says what there is to see',
    `select p.id from account_photo p left join attachment t on t.owner_kind = 'account-photo' and t.owner_id = p.id
      where coalesce(t.alt, '') = ''`,
  ],
  ['only an answer that is there is shared', `select id from thanks_answer where shared and answer = ''`],
  [
    'words of asks and offers count who uses them',
    `with used as (
        select circle_id, 'opgave' kind, opgave label, count(*) n from exchange_post where removed_at is null and opgave <> '' group by 1, 3
        union all select circle_id, 'region', region, count(*) from exchange_post where removed_at is null and region <> '' group by 1, 3
        union all select circle_id, 'tag', t, count(*) from exchange_post, unnest(tags) t where removed_at is null group by 1, 3)
      select coalesce(u.label, l.label) label, u.n, l.uses from used u
      full join exchange_label l using (circle_id, kind, label) where coalesce(u.n, 0) <> coalesce(l.uses, 0)`,
  ],
  [
    'of an offer no more is taken than there is, and as much as was given',
    `select p.id from exchange_post p where p.taken <> (select count(*) from exchange_answer a
      where a.post_id = p.id and a.accepted_at is not null and a.removed_at is null)`,
  ],
  [
    'an answer stands under a post of its own circle, and a reply under an answer that replies to none',
    `select a.id from exchange_answer a join exchange_post p on p.id = a.post_id left join exchange_answer r on r.id = a.parent_id
      where a.circle_id <> p.circle_id or r.parent_id is not null or r.post_id <> a.post_id`,
  ],
  [
    'nobody is thanked for answering themselves',
    `select a.id from exchange_answer a join exchange_post p on p.id = a.post_id where a.helped_at is not null and a.person_id = p.maker_id`,
  ],
  [
    'messages have places without gaps, and the conversation counts them',
    `select c.id from conversation c left join message m on m.conversation_id = c.id group by c.id
      having count(m.id) <> c.last_seq or coalesce(max(m.seq), 0) <> c.last_seq or coalesce(max(m.rev), 0) > c.last_rev`,
  ],
  [
    'who is in a talk among a few is a member of its circle',
    `select k.person_id from conversation_member k join conversation c on c.id = k.conversation_id where k.left_at is null and not exists
      (select 1 from membership m where m.circle_id = c.circle_id and m.person_id = k.person_id and m.left_at is null)`,
  ],
  [
    'a gathering counts who comes and who waits',
    `select g.id from gathering g left join gathering_signup s on s.gathering_id = g.id group by g.id
      having g.at_place <> coalesce(sum(s.seats) filter (where s.state = 'coming' and s.way = 'place'), 0)
        or g.in_call <> coalesce(sum(s.seats) filter (where s.state = 'coming' and s.way = 'online'), 0)
        or g.waiting <> coalesce(sum(s.seats) filter (where s.state = 'waiting'), 0)`,
  ],
  [
    'no chair of a gathering is given twice, and nobody waits beside one that is free',
    `select g.id from gathering g, lateral (select g.capacity - case when g.held = 'online' then g.in_call else g.at_place end free) f
      where f.free < 0 or (g.published_at is not null and g.cancelled_at is null and g.starts_at > now() and exists (select 1
        from gathering_signup s where s.gathering_id = g.id and s.state = 'waiting' and s.seats <= coalesce(f.free, s.seats)))`,
  ],
  [
    'what was taken away is gone',
    `select id from message m where deleted_at is not null and (body <> '' or search <> ''
      or exists (select 1 from message_reaction r where r.message_id = m.id))`,
  ],
  [
    'only what differs from usual is kept of a choice about mail',
    `select about, pace from notice_choice where pace not in ('now', 'daily', 'weekly', 'never')
      or (about in ('fits', 'polls', 'news') and pace = 'weekly') or (about in ('mine', 'talk') and pace = 'now')
      or (about = 'digest' and (circle_id <> '' or pace <> 'never'))`,
  ],
  [
    'a need counts its dots with those of what was joined into it, at most three of each',
    `select n.id from need n where n.joined_into is null and n.dots <> (select coalesce(sum(least(3, of_one)), 0) from (
      select sum(d.dots) of_one from need_dot d join need p on p.id = d.need_id where p.id = n.id or p.joined_into = n.id
      group by d.person_id) each)`,
  ],
  [
    'nobody gave more than five dots in a circle',
    `select person_id from (select d.circle_id, d.person_id, coalesce(n.joined_into, n.id) root, sum(d.dots) dots from need_dot d
        join need n on n.id = d.need_id group by 1, 2, 3) each join need r on r.id = each.root and r.closed_at is null
        and not exists (select 1 from thing_hidden h where h.thing_kind = 'need' and h.thing_id = r.id)
      group by each.circle_id, each.person_id having sum(least(3, each.dots)) > 5`,
  ],
  [
    'a need is joined into one of its own circle that is joined into none',
    `select n.id from need n left join need r on r.id = n.joined_into where n.joined_into is not null
      and (r.id is null or r.joined_into is not null or r.circle_id <> n.circle_id)`,
  ],
  [
    'a date poll counts who answered, and has a gathering when a moment was chosen',
    `select p.id from date_poll p where p.voters <> (select count(*) from date_poll_answer a where a.poll_id = p.id)
      or (p.settled_at is null) <> (p.gathering_id is null) or (p.settled_at is null) <> (p.chosen is null)`,
  ],
  [
    'a poll counts who voted, each once',
    `select p.id, p.voters from poll p where p.voters <>
      case when p.anonymous then (select count(*) from poll_voted w where w.poll_id = p.id)
        else (select count(*) from poll_vote w where w.poll_id = p.id) end`,
  ],
  [
    'an anonymous poll has no votes with a name, and shows nothing while it runs or with fewer than three',
    `select p.id from poll p left join poll_tally t on t.poll_id = p.id where p.anonymous and (
      exists (select 1 from poll_vote w where w.poll_id = p.id)
      or (t.counts is not null and (p.closed_at is null or p.voters < 3))
      or (cardinality(t.objections) > 0 and (p.closed_at is null or p.voters < 3)))`,
  ],
  [
    'the counters of a poll with names are those of its votes',
    `select p.id from poll p join poll_tally t on t.poll_id = p.id where not p.anonymous and p.kind <> 'ranking' and t.counts <>
      (select array_agg(coalesce((select sum(w.choice[i]) from poll_vote w where w.poll_id = p.id), 0)::int order by i)
        from generate_series(1, cardinality(t.counts)) i)`,
  ],
  [
    'a decision is of a poll that closed',
    `select d.id from poll_decision d join poll p on p.id = d.poll_id where p.closed_at is null and coalesce(p.closes_at > now(), true)`,
  ],
  [
    'a case has reports, is decided with a reason, and its thing is hidden as it says',
    `select k.id from report_case k where (k.decided_at is null) <> (k.verdict is null) or (k.verdict = 'hidden' and k.reason = '')
      or (k.appealed_at is null and k.upheld is not null) or (k.upheld and k.verdict = 'hidden')
      or (k.decided_by = k.maker_id) or exists (select 1 from report r where r.case_id = k.id and r.reporter_id = k.maker_id)`,
  ],
  [
    'what is hidden was decided to be',
    `select h.thing_id from thing_hidden h where not exists (select 1 from report_case k where k.thing_kind = h.thing_kind
      and k.thing_id = h.thing_id and k.verdict = 'hidden')`,
  ],
  [
    'a role belongs to a member',
    `select r.person_id from circle_role r where not exists (select 1 from membership m
      where m.circle_id = r.circle_id and m.person_id = r.person_id and m.left_at is null)`,
  ],
  [
    'nobody who was erased is there, or on the queue',
    `select e.person_id from erasure e where exists (select 1 from person p where p.id = e.person_id)
      or exists (select 1 from membership m where m.person_id = e.person_id)
      or exists (select 1 from circle_role r where r.person_id = e.person_id)
      or exists (select 1 from audit a where e.person_id in (a.person_id, a.subject_id))`,
  ],
  [
    'no mail waits for an address that nobody has any more',
    `select m.id from mail m where m.recipient = '' and m.sent_at is null and m.tries < 12`,
  ],
  [
    'who is in a circle did not leave it',
    `select d.person_id from departure d join membership m on m.circle_id = d.circle_id and m.person_id = d.person_id
      where m.left_at is null`,
  ],
  [
    'a mail is on the queue once or was sent',
    `select key, count(*) from graphile_worker._private_jobs where key is not null group by key having count(*) > 1`,
  ],
]

// What was kept raw while a session was over is cleaned when it is sent after all.
const RAW = new Set(['kept_form'])

/** @returns a line for each law that does not hold */
export async function brokenLaws(db: Db): Promise<string[]> {
  const broken: string[] = []
  for (const [law, query] of LAWS) {
    const { rows } = await db.execute(sql.raw(query))
    if (rows.length) broken.push(`${law}: ${rows.length} do not, such as ${JSON.stringify(rows[0])}`)
  }
  const columns = await db.execute<{ table_name: string; column_name: string }>(sql`
    select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t
      using (table_schema, table_name) where table_schema = 'public' and table_type = 'BASE TABLE'
      and c.data_type in ('text', 'ARRAY', 'jsonb')`)
  for (const { table_name, column_name } of columns.rows) {
    if (RAW.has(table_name)) continue
    const { rows } = await db.execute<{ text: string }>(sql`
      select ${sql.identifier(column_name)}::text as text from ${sql.identifier(table_name)}
      where ${sql.identifier(column_name)}::text ~ ${UNSEEN} limit 1`)
    if (rows[0])
      broken.push(
        `${table_name}.${column_name} holds what nobody can see: ${JSON.stringify(rows[0].text.slice(0, 80))}`,
      )
  }
  return broken
}

const UNSEEN = '[\\u0001-\\u0008\\u000e-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069]'

/** Counts every row that is written from now on. @returns reads the count */
export async function countWrites(db: Db): Promise<() => Promise<number>> {
  await db.execute(sql`create sequence fuzz_writes`)
  await db.execute(sql`create function fuzz_write() returns trigger language plpgsql as
    $$ begin perform nextval('fuzz_writes'); return null; end $$`)
  const tables = await db.execute<{ name: string }>(
    sql`select tablename name from pg_tables where schemaname = 'public' and tablename not like 'fuzz%'`,
  )
  for (const { name } of tables.rows)
    await db.execute(
      sql`create trigger fuzz_counts after insert or update or delete on ${sql.identifier(name)} for each row execute function fuzz_write()`,
    )
  return async () => {
    const { rows } = await db.execute<{ n: number }>(sql`select last_value n from fuzz_writes`)
    return rows[0]?.n ?? 0
  }
}
