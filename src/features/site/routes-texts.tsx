import { type Context, Hono } from 'hono'
import type { StewardScope } from '#kit/access/viewer.ts'
import { check, readTyped } from '#kit/forms/read.ts'
import { LANGS, type Lang } from '#kit/i18n.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, stewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { putBack, saveText } from './commands.ts'
import { isLine, TEXT_KEYS, type TextKey, textForm } from './forms.ts'
import { versionsOf } from './queries.ts'
import { TextPage } from './views/TextPage.tsx'
import { W } from './words.ts'

/** Where a steward writes the texts of the public page. */
export const texts = () =>
  new Hono<AppEnv>()
    .get('/kringen/:slug/teksten/:key', (c) => showText(c, stewardOf(c)))
    .post('/kringen/:slug/teksten/:key', save)
    .post('/kringen/:slug/teksten/:key/voorbeeld', preview)
    .post('/kringen/:slug/teksten/:key/versies/:id/terug', restore)

type C = Context<AppEnv>

/** What was typed and not saved yet: to preview, or because something is not right. */
interface Draft {
  lang: Lang
  body: string
  basedOn: string
  preview?: boolean
  errors?: Record<string, string>
}

async function showText(c: C, scope: StewardScope, draft?: Draft) {
  const key = keyOf(c)
  const lang = draft?.lang ?? langOf(c.req.query('taal')) ?? c.var.viewer.lang
  const after = c.req.query('na')
  const { versions, next } = await versionsOf(c.var.kit.db, scope, key, lang, after)
  const newest = after ? undefined : versions[0]
  const view = TextPage({
    frame: frameOf(c, { circle: scope.circle }),
    slug: scope.circle.slug,
    textKey: key,
    lang,
    body: draft?.body ?? newest?.body ?? '',
    basedOn: draft?.basedOn ?? newest?.id ?? '',
    preview: draft?.preview ?? false,
    errors: draft?.errors ?? {},
    versions,
    later: after !== undefined,
    next,
  })
  return page(c, view, draft?.errors ? 422 : 200)
}

async function save(c: C) {
  const scope = stewardOf(c)
  const key = keyOf(c)
  const { kit, viewer, origin } = c.var
  const typed = await readTyped(c)
  const checked = check(textForm(viewer.lang, key), typed)
  const draft = { lang: langOf(typed.taal) ?? 'nl', body: typed.tekst ?? '', basedOn: typed.op ?? '' }
  if (!checked.ok) return showText(c, scope, { ...draft, errors: checked.errors })
  if (typed.doe === 'bekijk') return showText(c, scope, { ...draft, preview: true })
  const { tekst: body, taal: lang, op: basedOn } = checked.value
  const saved = await saveText(kit.db, scope, key, lang, body, basedOn, origin)
  if (saved === 'overtaken') return showText(c, scope, await overtaken(c, scope, draft))
  return c.redirect(placeOf(scope, key), 303)
}

// What is typed stays; saving again then replaces what the other wrote, knowingly.
async function overtaken(c: C, scope: StewardScope, draft: Draft): Promise<Draft> {
  const { versions } = await versionsOf(c.var.kit.db, scope, keyOf(c), draft.lang)
  return { ...draft, basedOn: versions[0]?.id ?? '', errors: { form: W[c.var.viewer.lang].overtaken } }
}

async function preview(c: C) {
  stewardOf(c)
  const key = keyOf(c)
  if (isLine(key)) return refuse('not-found')
  const { text = '' } = await readTyped(c)
  return c.html(renderMarkdown(text, 3))
}

async function restore(c: C) {
  const scope = stewardOf(c)
  const key = keyOf(c)
  const done = await putBack(c.var.kit.db, scope, key, c.req.param('id') ?? '', c.var.origin)
  return done ? c.redirect(placeOf(scope, key), 303) : refuse('not-found')
}

// The text on the page itself: with Turbo the frame takes its new words from there.
function placeOf(scope: StewardScope, key: TextKey): string {
  return key === 'about' ? '/over#tekst-about' : `/kringen/${scope.circle.slug}/voorkant#tekst-${key}`
}

function keyOf(c: C): TextKey {
  return TEXT_KEYS.find((key) => key === c.req.param('key')) ?? refuse('not-found')
}

function langOf(value: string | undefined): Lang | undefined {
  return LANGS.find((lang) => lang === value)
}
