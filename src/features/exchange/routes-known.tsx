import type { Context } from 'hono'
import { directoryPage } from '#features/members/queries-directory.ts'
import { memberById } from '#features/members/queries-profile.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { newId } from '#kit/id.ts'
import { searchWords } from '#kit/text/words.ts'
import { slowWords } from '#kit/things/slow.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { introduceTo } from './commands-known.ts'
import { onceKeyIn } from './forms.ts'
import { knownForm } from './forms-answers.ts'
import { fitting } from './queries-matching.ts'
import { postHref } from './queries-parts.ts'
import type { Post } from './queries-post.ts'
import { postIn } from './routes-post.tsx'
import { KnownPage } from './views/KnownPage.tsx'
import { X } from './words.ts'
import { P } from './words-post.ts'

type C = Context<AppEnv>

const CANDIDATES = 8

export async function showKnown(c: C) {
  const scope = memberOf(c)
  const { wie, zoek } = c.req.query()
  return knownPage(c, scope, await askIn(c, scope), { wie: wie ?? '', zoek: zoek ?? '' })
}

export async function makeKnown(c: C) {
  const scope = memberOf(c)
  const { kit, viewer, origin } = c.var
  const post = await askIn(c, scope)
  const typed = await readTyped(c)
  const checked = check(knownForm(viewer.lang), typed)
  if (!checked.ok) return knownPage(c, scope, post, typed, checked.errors)
  const { baseUrl } = kit.settings
  const key = onceKeyIn(typed.eens) ?? newId()
  const made = await introduceTo(kit.db, baseUrl, scope, post.id, typed.wie ?? '', checked.value.waarom, key, origin)
  if (made.ok) return c.redirect(`${postHref(scope.circle, post)}#antwoord-${made.answerId}`, 303)
  if (made.why === 'gone') return refuse('not-found')
  const t = P[viewer.lang]
  const words = {
    closed: t.closedNow,
    own: t.own,
    self: t.self,
    same: t.same,
    unknown: t.unknown,
    apart: t.unknown,
    again: t.again,
  }
  const why =
    made.why === 'slow'
      ? slowWords(viewer.lang, made.seconds)
      : made.why === 'too-many'
        ? X[viewer.lang].tooMany
        : words[made.why]
  return knownPage(c, scope, post, typed, { form: why })
}

// Somebody chosen, or a list to choose from: whom the search finds, else who fits the ask.
async function knownPage(c: C, scope: CircleScope, post: Post, typed: Typed, errors?: FieldErrors) {
  const { db } = c.var.kit
  const chosen = typed.wie && typed.wie !== post.makerId ? await memberById(db, scope, typed.wie) : null
  const candidates = chosen ? [] : await candidatesFor(c, scope, post, typed.zoek ?? '')
  const frame = frameOf(c, { circle: scope.circle, spoke: 'exchange' })
  const onceKey = onceKeyIn(typed.eens) ?? newId()
  const view = KnownPage({ frame, circle: scope.circle, post, chosen, candidates, typed, errors, onceKey })
  return page(c, view, errors ? 422 : 200)
}

async function candidatesFor(c: C, scope: CircleScope, post: Post, q: string) {
  const { pool } = c.var.kit
  const { title, body: text, tags, opgave, region } = post
  const filter = { q, words: searchWords(q), role: '', region: '', opgave: '', after: null }
  const [found, fits] = await Promise.all([
    directoryPage(pool, scope, filter),
    q ? [] : fitting(pool, scope, { title, text, tags, opgave, region }, 20),
  ])
  const best = fits.filter(({ kind }) => kind === 'person').map(({ id }) => id)
  const rank = (id: string) => (best.indexOf(id) + 1 || 100) - 1
  return found.members
    .filter(({ id }) => id !== scope.viewer.person.id && id !== post.makerId)
    .sort((a, b) => rank(a.id) - rank(b.id))
    .slice(0, CANDIDATES)
}

// Only an ask of somebody else that is still open has use for someone.
async function askIn(c: C, scope: CircleScope): Promise<Post> {
  const post = await postIn(c, scope)
  const fits = post.kind === 'ask' && !post.removedAt && post.makerId !== scope.viewer.person.id && post.by !== null
  return fits ? post : refuse('not-found')
}
