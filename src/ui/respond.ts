import type { Context } from 'hono'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { livingIn } from '#kit/parts/living.ts'
import { PARTS, type PartKey, type PartNames } from '#kit/parts/names.ts'
import { answerHtml } from '#kit/web/compress.ts'
import type { AppEnv } from '#kit/web/env.ts'
import type { Frame, Spoke } from './frame.ts'
import { partTabs } from './parts.ts'

/** The house's own hue, outside any circle. */
const HOUSE_HUE = 25

/** What a page says of its surroundings. */
export interface Around {
  circle?: { slug: string; name: string; hue: number; archivedAt?: number | null; partNames?: PartNames } | null
  spoke?: Spoke
  /** The part that this page is: it brings its spoke, and the tabs of that spoke. */
  part?: PartKey
  /** Live topics of this page, such as `people:abc`. */
  live?: string[]
  noindex?: boolean
  /** What this page runs in a browser beyond what every page does. */
  scripts?: readonly ('talk' | 'files' | 'programme')[]
}

/**
 * The frame around a page, out of the request: who looks, in which language, where.
 * @param around the circle and spoke of the page; without a circle, the viewer's current one for the rail
 */
export function frameOf(c: Context<AppEnv>, around: Around = {}): Frame {
  const { kit, viewer } = c.var
  const current = viewer.circles.find((one) => one.id === viewer.person?.currentCircleId) ?? viewer.circles[0] ?? null
  const circle = around.circle === undefined ? current : around.circle
  const { pathname, search } = new URL(c.req.url)
  const { part } = around
  const spoke = part ? PARTS[part].spoke : around.spoke
  return {
    lang: viewer.lang,
    path: pathname + search,
    nonce: c.get('nonce'),
    theme: viewer.theme,
    hue: circle?.hue ?? HOUSE_HUE,
    assets: {
      css: kit.asset('style.css'),
      js: kit.asset('app.js'),
      worker: kit.asset('live-worker.js'),
      more: around.scripts?.map((name) => kit.asset(`${name}.js`)),
    },
    me: viewer.person && {
      id: viewer.person.id,
      slug: viewer.person.id,
      name: viewer.person.name,
      photo: photoUrl(viewer.person.photoId),
    },
    circle: circle && { slug: circle.slug, name: circle.name, hue: circle.hue },
    topics: around.live,
    ...(viewer.person
      ? { notices: { href: '/meldingen', count: viewer.person.unseen, topic: `notices:${viewer.person.id}` } }
      : {}),
    ...(around.circle?.archivedAt ? { resting: true } : {}),
    ...(spoke ? { spoke } : {}),
    ...(part && circle && spoke
      ? { tabs: partTabs(livingIn(kit.parts, spoke), circle, viewer.lang, { current: part }) }
      : {}),
    ...(around.noindex ? { noindex: true } : {}),
  }
}

/** Answers with a page. @param status 200, 422 for a form with errors, 404 ... */
export function page(
  c: Context<AppEnv>,
  view: VNode,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503 = 200,
): Response {
  return answerHtml(c, `<!doctype html>${render(view)}`, status)
}

/** Where a portrait is served, or null when there is none. */
export function photoUrl(photoId: string | null): string | null {
  return photoId && `/fotos/${photoId}`
}
