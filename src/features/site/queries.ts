import { sql } from 'drizzle-orm'
import type { PublicScope, StewardScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { TEXT_KEYS, type TextKey } from './forms.ts'
import { DEFAULTS } from './words-defaults.ts'

/** A text as it stands: which version, in which language it was found. */
export interface Text {
  id: string
  body: string
  lang: Lang
}

export type Texts = Partial<Record<TextKey, Text>>

/** The texts of a circle's page, in the reader's language, or else in Dutch. An empty version counts as none. */
export async function textsOf(db: Db, scope: Pick<PublicScope, 'circle'>, lang: Lang): Promise<Texts> {
  const { rows } = await db.execute<Text & { key: TextKey } & Record<string, unknown>>(sql`
    select k.key, l.lang, t.id, t.body from unnest(${sql.param([...TEXT_KEYS])}::text[]) k(key),
      unnest(${sql.param([...new Set([lang, 'nl'])])}::text[]) with ordinality l(lang, n),
      lateral (select id, body from circle_text t where t.circle_id = ${scope.circle.id} and t.key = k.key and t.lang = l.lang
        order by t.written_at desc limit 1) t
    where t.body <> '' order by l.n`)
  const texts: Texts = {}
  for (const { key, id, body, lang: found } of rows) texts[key] ??= { id, body, lang: found }
  return texts
}

/** The principles of a circle as they stand: what one agrees to by joining. `id` null: the house's own. */
export interface StandingPrinciples {
  id: string | null
  body: string
  lang: Lang
}

/** The principles as this reader reads them; the house's own where the circle wrote none. */
export function principlesIn(texts: Texts, lang: Lang): StandingPrinciples {
  return texts.principles ?? { id: null, body: DEFAULTS[lang].principles, lang }
}

/** The same, read for one circle. */
export async function principlesOf(
  db: Db,
  scope: Pick<PublicScope, 'circle'>,
  lang: Lang,
): Promise<StandingPrinciples> {
  return principlesIn(await textsOf(db, scope, lang), lang)
}

/** A version of a text: by whom, when. */
export interface Version {
  id: string
  body: string
  writtenAt: Date
  by: string | null
}

const PAGE = 15

/**
 * The versions of one text, the newest first.
 * @param after the id of the last version of the page before
 */
export async function versionsOf(
  db: Db,
  scope: StewardScope,
  key: TextKey,
  lang: Lang,
  after?: string,
): Promise<{ versions: Version[]; next: string | null }> {
  const older = after
    ? sql`and (t.written_at, t.id) < (select a.written_at, a.id from circle_text a where a.id = ${after} and a.circle_id = ${scope.circle.id})`
    : sql``
  const { rows } = await db.execute<{ id: string; body: string; writtenAt: string; by: string | null }>(sql`
    select t.id, t.body, t.written_at "writtenAt", p.name "by" from circle_text t left join person p on p.id = t.written_by
    where t.circle_id = ${scope.circle.id} and t.key = ${key} and t.lang = ${lang} ${older}
    order by t.written_at desc, t.id desc limit ${PAGE + 1}`)
  const versions = rows.slice(0, PAGE).map((row) => ({ ...row, writtenAt: new Date(row.writtenAt) }))
  return { versions, next: rows.length > PAGE ? (versions.at(-1)?.id ?? null) : null }
}
