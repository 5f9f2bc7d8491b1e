import type { Context } from 'hono'
import { publicPage } from '#features/circles/queries.ts'
import { type CircleScope, circleScope } from '#kit/access/viewer.ts'
import { check, readTyped } from '#kit/forms/read.ts'
import { idOf, idWithWords, newId } from '#kit/id.ts'
import { stranger } from '#kit/session/viewer.ts'
import { attachmentsOf } from '#kit/storage/documents.ts'
import { mayModerate } from '#kit/things/sight.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { isMine, mayClose } from './access.ts'
import { tellOutcome } from './commands-helped.ts'
import { type Filling, outcomeForm } from './forms-answers.ts'
import { asksFor } from './queries-fits.ts'
import { circlesFrom, harvestBehind, pollsFrom } from './queries-lineage.ts'
import { fitting } from './queries-matching.ts'
import { postHref } from './queries-parts.ts'
import { outcomesOf, type Post, postById, thread } from './queries-post.ts'
import { publicPost } from './queries-public.ts'
import { PostPage } from './views/PostPage.tsx'
import { PublicPostPage } from './views/PublicPostPage.tsx'

type C = Context<AppEnv>

const FITS_SHOWN = 4

/** One ask or offer; who is not in the circle reads it only when its maker lets everyone. */
export async function show(c: C) {
  const outside = await outsidePage(c)
  if (outside) return outside
  const scope = memberOf(c)
  const post = (await postById(c.var.kit.db, scope, idParam(c))) ?? refuse('not-found')
  const path = postHref(scope.circle, post)
  if (c.req.param('id') !== idWithWords(post.id, post.title)) {
    const { search } = new URL(c.req.url)
    return c.redirect(path + search, 302)
  }
  return postPage(c, scope, post)
}

async function outsidePage(c: C) {
  const { kit, viewer } = c.var
  const slug = c.req.param('slug') ?? ''
  if (circleScope(viewer, slug)) return null
  const open = await publicPage(kit.db, slug, stranger(viewer.lang))
  const post = open && (await publicPost(kit.db, open, idParam(c)))
  if (!open || !post) return null
  const files = await attachmentsOf(kit.db, post.kind, [post.id])
  return page(c, PublicPostPage({ frame: frameOf(c, { circle: open.circle }), circle: open.circle, post, files }))
}

/** The page of a post, with a form as it was filled in. */
export async function postPage(c: C, scope: CircleScope, post: Post, filling: Filling = {}) {
  const { db, pool } = c.var.kit
  const { circle, viewer } = scope
  const asked = c.req.query()
  const ask = post.kind === 'ask'
  const { title, body: text, tags, opgave, region } = post
  const seeks = ask && post.state === 'open' && !post.removedAt
  const [answers, outcomes, circles, fits, waiting, files, polls, sources] = await Promise.all([
    thread(db, scope, post.id),
    ask ? outcomesOf(db, scope, post.id) : [],
    ask ? circlesFrom(db, scope, post.id) : [],
    seeks ? fitting(pool, scope, { title, text, tags, opgave, region }, FITS_SHOWN + 1) : [],
    !ask && isMine(scope, post) ? asksFor(db, scope, post.id, FITS_SHOWN) : [],
    attachmentsOf(db, post.kind, [post.id]),
    pollsFrom(db, c.var.kit.things, scope, { kind: post.kind, id: post.id }),
    harvestBehind(db, c.var.kit.things, scope, { kind: post.kind, id: post.id }),
  ])
  const view = PostPage({
    frame: frameOf(c, { circle, spoke: 'exchange', live: [`exchange:${post.id}`], scripts: ['files'] }),
    circle,
    post,
    files,
    answers,
    outcomes,
    circles,
    polls,
    sources,
    // What stands under it already need not be proposed, nor the asker to themselves.
    fits: fits.filter(({ id, ownerId }) => id !== post.id && ownerId !== post.makerId).slice(0, FITS_SHOWN),
    waiting,
    meId: viewer.person.id,
    mine: isMine(scope, post),
    mayClose: mayClose(scope, post),
    mayBegin: isMine(scope, post) || mayModerate(scope),
    asked: {
      reply: asked.reageer,
      helped: asked.hielp,
      fresh: asked.geplaatst === '1',
      saved: asked.bewaard === '1',
      told: asked.verteld === '1',
      help: asked.help === '1',
      want: asked.wil === '1',
      full: asked.vol === '1',
    },
    onceKey: filling.typed?.eens ?? newId(),
    filling,
  })
  return page(c, view, filling.errors ? 422 : 200)
}

export async function outcome(c: C) {
  const scope = memberOf(c)
  const { kit, viewer, origin } = c.var
  const post = (await postById(kit.db, scope, idParam(c))) ?? refuse('not-found')
  if (!isMine(scope, post) || post.kind !== 'ask') return refuse('not-found')
  const typed = await readTyped(c)
  const checked = check(outcomeForm(viewer.lang), typed)
  if (!checked.ok) return postPage(c, scope, post, { what: 'outcome', typed, errors: checked.errors })
  const { uitkomst, woorden } = checked.value
  const told = await tellOutcome(kit.db, scope, post.id, uitkomst, woorden, origin)
  return told ? c.redirect(`${postHref(scope.circle, post)}?verteld=1#uitkomst`, 303) : refuse('too-many')
}

/** The post in the address, within what the viewer may see. @throws Refusal not-found */
export async function postIn(c: C, scope: CircleScope): Promise<Post> {
  return (await postById(c.var.kit.db, scope, idParam(c))) ?? refuse('not-found')
}

function idParam(c: C): string {
  return idOf(c.req.param('id') ?? '') ?? ''
}
