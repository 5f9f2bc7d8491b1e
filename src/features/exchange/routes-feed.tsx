import type { Context } from 'hono'
import { publicPage } from '#features/circles/queries.ts'
import { stranger } from '#kit/session/viewer.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { publicPosts } from './queries-public.ts'
import { atomFeed } from './views/AtomFeed.tsx'

/** What makers let everyone read, for feed readers: the same for whoever asks, and only of a circle with a public page. */
export async function showFeed(c: Context<AppEnv>) {
  const { kit } = c.var
  const scope = await publicPage(kit.db, c.req.param('slug') ?? '', stranger('nl'))
  if (!scope) return refuse('not-found')
  const feed = atomFeed(kit.settings.baseUrl, scope.circle, await publicPosts(kit.db, scope))
  return c.body(feed, 200, {
    'Content-Type': 'application/atom+xml; charset=utf-8',
    'Cache-Control': 'public, max-age=600',
  })
}
