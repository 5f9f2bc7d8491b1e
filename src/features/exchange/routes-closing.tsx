import type { Context } from 'hono'
import type { CircleScope } from '#kit/access/viewer.ts'
import { check, readTyped } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { isMine, mayClose } from './access.ts'
import { closePost, removePost, reopenPost } from './commands-posts.ts'
import { closeForm } from './forms-answers.ts'
import { postHref } from './queries-parts.ts'
import type { Post } from './queries-post.ts'
import { postIn } from './routes-post.tsx'
import { ClosePage } from './views/ClosePage.tsx'
import { RemovePage } from './views/RemovePage.tsx'

type C = Context<AppEnv>

export async function showClose(c: C) {
  const scope = memberOf(c)
  const post = await closable(c, scope)
  return page(
    c,
    ClosePage({ frame: frameOf(c, { circle: scope.circle, spoke: 'exchange' }), circle: scope.circle, post }),
  )
}

export async function close(c: C) {
  const scope = memberOf(c)
  const { kit, viewer, origin } = c.var
  const post = await closable(c, scope)
  const typed = await readTyped(c)
  const checked = check(closeForm(viewer.lang), typed)
  if (!checked.ok) {
    const frame = frameOf(c, { circle: scope.circle, spoke: 'exchange' })
    return page(c, ClosePage({ frame, circle: scope.circle, post, typed, errors: checked.errors }), 422)
  }
  await closePost(kit.db, scope, post.id, checked.value.reden, origin)
  return c.redirect(postHref(scope.circle, post), 303)
}

export async function reopen(c: C) {
  const scope = memberOf(c)
  const post = await closable(c, scope)
  await reopenPost(c.var.kit.db, scope, post.id, c.var.origin)
  return c.redirect(postHref(scope.circle, post), 303)
}

export async function showRemove(c: C) {
  const scope = memberOf(c)
  const post = await mine(c, scope)
  return page(
    c,
    RemovePage({ frame: frameOf(c, { circle: scope.circle, spoke: 'exchange' }), circle: scope.circle, post }),
  )
}

export async function remove(c: C) {
  const scope = memberOf(c)
  const post = await mine(c, scope)
  await removePost(c.var.kit.db, scope, post.id, c.var.origin)
  return c.redirect(`/kringen/${scope.circle.slug}/vraag-en-aanbod?weg=1`, 303)
}

async function closable(c: C, scope: CircleScope): Promise<Post> {
  const post = await postIn(c, scope)
  return mayClose(scope, post) && !post.removedAt ? post : refuse('not-found')
}

async function mine(c: C, scope: CircleScope): Promise<Post> {
  const post = await postIn(c, scope)
  return isMine(scope, post) && !post.removedAt ? post : refuse('not-found')
}
