import { sql } from 'drizzle-orm'
import { leaveToken } from '#features/notifications/access.ts'
import { signedToken } from '#kit/id.ts'
import type { House } from '#test/house.ts'
import { type Form, formsIn, linksIn } from './pages.ts'
import { PERSONAS, type Senders } from './people.ts'
import type { Secret } from './secrets.ts'

/** All that can be asked of the site. */
export interface Surface {
  /** `GET /kringen/:slug` ... */
  routes: { method: string; path: string }[]
  /** Every form in every page that any of the senders was shown. */
  forms: Form[]
  links: string[]
  /** Ids, tokens, slugs and field names that exist. */
  known: string[]
  fieldNames: string[]
}

const MOST_PAGES = 150

/** Reads the route table, then the pages, following their links, as each of the senders. @param secrets words that must not be learnt here, or an answer could echo them */
export async function explore(house: House, senders: Senders, secrets: Secret[]): Promise<Surface> {
  const routes = house.app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => ({ method, path }))
  const forms = new Map<string, Form>()
  const links = new Set(routes.filter(({ path }) => !path.includes(':')).map(({ path }) => path))
  const { known, applicant } = await words(house)
  for (const persona of PERSONAS) {
    const { token } = senders[persona]
    const queue = [...links, `/aanmelding/${applicant}`, `/aanmelding/${applicant}/bevestig`]
    const seen = new Set<string>()
    for (const path of queue) {
      const kind = path.replace(/[0-9a-z]{12}[^/?]*/g, ':id')
      if (seen.has(kind) || seen.size > MOST_PAGES || path.startsWith('/live/')) continue
      seen.add(kind)
      const answer = await house.app.request(path, { headers: token ? { cookie: `vliegwiel=${token}` } : {} })
      const html = without(secrets, await answer.text())
      for (const form of formsIn(html, path))
        forms.set(`${form.action.replace(/[0-9a-z]{12}/g, ':id')} ${form.fields.map(({ name }) => name)}`, form)
      for (const link of linksIn(html)) {
        links.add(link)
        queue.push(link)
      }
    }
  }
  const found = [...forms.values()]
  const fieldNames = [...new Set(found.flatMap(({ fields }) => fields.map(({ name }) => name)))]
  return {
    routes: [...new Map(routes.map((one) => [`${one.method} ${one.path}`, one])).values()],
    forms: found,
    links: [...links],
    known,
    fieldNames,
  }
}

function without(secrets: Secret[], html: string): string {
  return secrets.reduce((text, { marker }) => text.replaceAll(marker, 'iets'), html)
}

async function words(house: House): Promise<{ known: string[]; applicant: string }> {
  const ids = await house.kit.db.execute<{ id: string }>(sql`
    (select id from person order by id limit 12) union all (select id from introduction limit 5)
    union all (select id from application limit 8) union all (select id from circle_activity limit 4)
    union all (select id from mail limit 4) union all (select id from notice limit 4) union all (select id from session limit 4) union all (select slug from circle)
    union all (select id from circle_text limit 4) union all (select id from stored_file limit 3)`)
  const { secret } = house.kit
  const waiting = await house.kit.db.execute<{ id: string }>(
    sql`select id from application where confirmed_at is not null and decided_at is null and email not like 'geheim%' order by id limit 1`,
  )
  const applicant = signedToken(secret, 'application', waiting.rows[0]?.id ?? 'none')
  const { rows } = await house.kit.db.execute<{ id: string }>(sql`select id from person order by id limit 1`)
  const tokens = [
    applicant,
    leaveToken(secret, { personId: rows[0]?.id ?? '', about: 'digest', circleId: '' }),
    signedToken(secret, 'begin', 'first'),
    signedToken('another secret', 'application', 'none'),
  ]
  return { known: [...new Set([...ids.rows.map(({ id }) => id), ...tokens])], applicant }
}
