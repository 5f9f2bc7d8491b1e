import { sql } from 'drizzle-orm'
import { planned } from '#features/gatherings/testing/house.ts'
import { newId, openSignedToken } from '#kit/id.ts'
import type { House } from '#test/house.ts'
import { QUIET, type Sender } from './people.ts'

/** A word that stands in one place of the database, and who may come across it. */
export interface Secret {
  what: string
  marker: string
  /** Asked when it was seen, so that it may depend on what the run changed meanwhile. */
  may(sender: Sender, path: string): Promise<boolean>
}

/**
 * Hides a word in everything that is not for everyone.
 * @returns the secrets, and the ids of those who keep them
 */
export async function plant(house: House): Promise<{ secrets: Secret[]; quiet: string[] }> {
  const { db } = house.kit
  const quiet = await Promise.all(QUIET.map((slug) => house.personId(slug)))
  const [one, other, third, elsewhere] = quiet as [string, string, string, string]
  const holds = async (where: ReturnType<typeof sql>) =>
    (await db.execute<{ yes: boolean }>(sql`select exists (${where}) yes`)).rows[0]?.yes === true
  const founding = sql`(select id from circle where founding)`
  const stewards = ({ personId }: Sender) =>
    holds(sql`select 1 from circle_role where circle_id = ${founding} and person_id = ${personId} and role = 'steward'`)
  const mates = ({ personId }: Sender) =>
    holds(sql`select 1 from membership a join membership b using (circle_id)
      where a.person_id = ${elsewhere} and b.person_id = ${personId} and a.left_at is null and b.left_at is null`)
  const members = ({ personId }: Sender) =>
    holds(sql`select 1 from membership where circle_id = ${founding} and person_id = ${personId} and left_at is null`)
  const nobody = async () => false
  const word = () => `geheim${newId()}`

  const only = word()
  await post(house, 'roos-vermaat', '/ik/profiel', {
    worksOn: 'werk',
    about: only,
    organisation: only,
    headline: only,
    link: `https://${only}.nl`,
    opgaven: only,
    wie_about: 'me',
    wie_organisation: 'me',
    wie_headline: 'me',
    wie_link: 'me',
    wie_opgaven: 'me',
    wie_worksOn: 'circles',
    shown: 'ja',
  })
  const among = word()
  await post(house, 'omar-el-idrissi', '/ik/profiel', {
    worksOn: among,
    wie_worksOn: 'circles',
    about: among,
    organisation: among,
    opgaven: among,
    shown: 'ja',
  })
  const note = word()
  await post(house, 'roos-vermaat', '/kringen/de-lage-drempel/voorstellen', {
    een: other,
    ander: third,
    waarom: `Jullie hebben elkaar iets te vertellen: ${note}`,
  })

  const inCircle = word()
  await post(house, 'roos-vermaat', '/kringen/de-lage-drempel/vraag-en-aanbod', {
    soort: 'vraag',
    titel: `Wie weet hier iets van ${inCircle}?`,
    tekst: inCircle,
  })
  const drafted = word()
  await post(house, 'omar-el-idrissi', '/kringen/warme-straten/vraag-en-aanbod', {
    soort: 'aanbod',
    titel: drafted,
    tekst: drafted,
    doe: 'bewaar',
  })
  const between = word()
  await post(house, 'roos-vermaat', '/kringen/de-lage-drempel/gesprek/samen', { wie: other })
  const pair = await db.execute<{ id: string }>(
    sql`select id from conversation where pair_key like ${`%${other}%`} order by begun_at desc limit 1`,
  )
  await post(house, 'roos-vermaat', `/kringen/de-lage-drempel/gesprek/${pair.rows[0]?.id}`, { bericht: between })

  const endpoint = word()
  await db.execute(sql`insert into push_subscription (id, person_id, session_id, endpoint, endpoint_hash, p256dh, auth, browser)
    select ${newId()}, ${other}, s.id, ${`https://push.example.com/${endpoint}`}, ${endpoint}, ${endpoint}, ${endpoint}, 'Firefox'
    from session s where s.person_id = ${other} limit 1`)

  const asked = word()
  const application = newId()
  await db.execute(sql`insert into application (id, circle_id, name, email, works_on, brings, seeks, agreed_at, confirmed_at)
    values (${application}, ${founding}, 'Sanne Onbekend', ${`${asked}@demo.invalid`}, 'werk', 'koffie', 'raad', now(), now())`)
  await db.execute(
    sql`insert into application_message (id, application_id, body) values (${newId()}, ${application}, ${asked})`,
  )

  const mailed = word()
  await db.execute(sql`insert into mail (id, once_key, kind, recipient, subject, body_text, body_html)
    values (${newId()}, ${mailed}, 'hello', ${`${mailed}@demo.invalid`}, ${mailed}, ${mailed}, ${mailed})`)

  const sealed = word()
  await db.execute(sql`insert into app_code (person_id, sealed, last_counter) values (${one}, ${sealed}, 0)`)
  await db.execute(sql`insert into recovery_code (code_hash, person_id) values (${sealed}, ${one})`)

  const held = word()
  await db.execute(
    sql`insert into legal_hold (id, circle_id, reason, put_by) values (${newId()}, ${founding}, ${held}, ${one})`,
  )
  const everIn = ({ personId }: Sender) =>
    holds(sql`select 1 from membership where circle_id = ${founding} and person_id = ${personId}
      union all select 1 from application where circle_id = ${founding} and person_id = ${personId}`)

  const chosen = word()
  await db.execute(sql`insert into poll (id, circle_id, maker_id, question, explanation, kind, anonymous, once_key)
    values (${newId()}, (select id from circle where slug = 'warme-straten'), ${elsewhere}, ${chosen}, ${chosen}, 'consent', false, ${chosen})`)
  const warm = ({ personId }: Sender) =>
    holds(sql`select 1 from membership m join circle c on c.id = m.circle_id
      where c.slug = 'warme-straten' and m.person_id = ${personId} and m.left_at is null`)

  const needed = word()
  await post(house, 'omar-el-idrissi', '/kringen/warme-straten/afspraken/behoeften', {
    behoefte: needed,
    waarom: needed,
  })
  const calls = word()
  const eats = word()
  const gathering = newId()
  await db.execute(sql`insert into gathering (id, circle_id, maker_id, title, starts_at, ends_at, zone, held, call_link, once_key, published_at)
    values (${gathering}, ${founding}, ${one}, 'Inbellen', now() + interval '9 days', now() + interval '10 days', 'Europe/Amsterdam',
      'online', ${`https://bellen.example/${calls}`}, ${calls}, now())`)
  await db.execute(sql`insert into gathering_host (gathering_id, person_id) values (${gathering}, ${one})`)
  await db.execute(
    sql`insert into gathering_question (id, gathering_id, place, question) values (${gathering}, ${gathering}, 0, 'Wat eet je niet?')`,
  )
  await db.execute(sql`insert into gathering_signup (id, gathering_id, guest_name, guest_email, state, way, answers)
    values (${newId()}, ${gathering}, 'Karin', ${`${eats}@demo.invalid`}, 'coming', 'online', ${JSON.stringify({ [gathering]: eats })})`)
  await db.execute(sql`update gathering set in_call = 1 where id = ${gathering}`)
  const tends = async (sender: Sender) =>
    (await moderators(sender)) ||
    holds(sql`select 1 from gathering_host where gathering_id = ${gathering} and person_id = ${sender.personId}`)
  const comes = async (sender: Sender) =>
    (await tends(sender)) ||
    holds(
      sql`select 1 from gathering_signup where gathering_id = ${gathering} and person_id = ${sender.personId} and state = 'coming'`,
    )
  const brought = word()
  const meeting = await planned(house, { openTo: 'public' })
  await post(house, 'roos-vermaat', `/bijeenkomsten/${meeting}/casus/nieuw`, {
    titel: brought,
    speelt: brought,
    vraag: brought,
  })

  const told = word()
  const kept = word()
  const caseId = newId()
  await db.execute(sql`insert into report_case (id, circle_id, thing_kind, thing_id, maker_id, title, said)
    values (${caseId}, ${founding}, 'message', ${newId()}, ${other}, 'Bericht', ${kept})`)
  await db.execute(
    sql`insert into report (id, case_id, reporter_id, why, words) values (${newId()}, ${caseId}, ${third}, 'other', ${told})`,
  )
  const moderators = ({ personId }: Sender) =>
    holds(
      sql`select 1 from circle_role where circle_id = ${founding} and person_id = ${personId} and role in ('host', 'steward')`,
    )

  const unread = word()
  const forHosts = word()
  const [met, report, thanked] = [newId(), newId(), newId()]
  await db.execute(sql`insert into gathering (id, circle_id, maker_id, title, starts_at, ends_at, zone, held, once_key, published_at)
    values (${met}, ${founding}, ${one}, 'Een middag', now() - interval '2 days', now() - interval '47 hours', 'Europe/Amsterdam',
      'place', ${met}, now())`)
  await db.execute(
    sql`insert into account (id, circle_id, gathering_id, begun_by) values (${report}, ${founding}, ${met}, ${one})`,
  )
  await db.execute(sql`insert into account_section (id, account_id, circle_id, place, kind, body, changed_by)
    values (${newId()}, ${report}, ${founding}, 0, 'own', ${unread}, ${one})`)
  await db.execute(sql`insert into gathering_thanks (gathering_id, circle_id, words, question, sent_by)
    values (${met}, ${founding}, 'Dank', 'Wat bracht het je?', ${one})`)
  await db.execute(sql`insert into thanks_answer (id, gathering_id, circle_id, signup_id, answer, answered_at)
    values (${thanked}, ${met}, ${founding}, ${newId()}, ${forHosts}, now())`)
  const tending = async (sender: Sender) =>
    (await moderators(sender)) ||
    holds(sql`select 1 from gathering_host where gathering_id = ${met} and person_id = ${sender.personId}`)
  const readers = async (sender: Sender) =>
    (await tending(sender)) ||
    ((await members(sender)) && holds(sql`select 1 from account where id = ${report} and published_at is not null`)) ||
    holds(sql`select 1 from account where id = ${report} and published_at is not null and open_to = 'public'`)

  // Last: with another address, who it is does not sign in here any more.
  const address = word()
  await db.execute(sql`update person set email = ${`${address}@demo.invalid`} where id = ${one}`)

  const holdsLink = (path: string) =>
    openSignedToken(house.kit.secret, 'application', /aanmelding\/([^/?]+)/.exec(path)?.[1] ?? '') === application
  return {
    quiet,
    secrets: [
      { what: 'a part of a profile that is for its owner', marker: only, may: nobody },
      { what: 'the profile of somebody in another circle', marker: among, may: mates },
      { what: 'the note of an introduction', marker: note, may: stewards },
      { what: 'where a browser is reached', marker: endpoint, may: nobody },
      { what: 'an ask that is for members', marker: inCircle, may: members },
      { what: 'what somebody else is still writing', marker: drafted, may: nobody },
      { what: 'a talk among two', marker: between, may: nobody },
      { what: 'an application', marker: asked, may: async (sender, path) => holdsLink(path) || stewards(sender) },
      { what: 'why a circle must keep records', marker: held, may: everIn },
      { what: 'a poll of another circle', marker: chosen, may: warm },
      { what: 'what somebody in another circle needs', marker: needed, may: warm },
      { what: 'the link to call in to a gathering', marker: calls, may: comes },
      { what: 'what a guest of a gathering eats', marker: eats, may: tends },
      { what: 'a case that is brought to a gathering for everyone', marker: brought, may: members },
      { what: 'what a report says', marker: told, may: moderators },
      { what: 'what was reported, as it was then', marker: kept, may: moderators },
      { what: 'a report that is still being written', marker: unread, may: readers },
      { what: 'an answer to a thank-you, for the hosts', marker: forHosts, may: tending },
      { what: 'a mail', marker: mailed, may: stewards },
      { what: 'the secret of an app with codes', marker: sealed, may: nobody },
      { what: 'an e-mail address', marker: address, may: stewards },
    ],
  }
}

async function post(house: House, slug: string, path: string, fields: Record<string, string>): Promise<void> {
  const { status, location } = await (await house.as(slug)).post(path, fields)
  if (status !== 303 || location?.startsWith('/inloggen')) throw new Error(`${slug} could not post ${path}: ${status}`)
}
