import { type Context, Hono } from 'hono'
import type { SiteScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, siteStewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { writeToStewards } from './commands.ts'
import { writeForm } from './forms.ts'
import { type CircleCard, circleCard } from './queries-circles.ts'
import { SiteCirclePage } from './views/SiteCirclePage.tsx'
import { ES } from './words-circles.ts'

/** Circles as who looks after the site sees them: from outside. */
export const siteCircles = () =>
  new Hono<AppEnv>()
    .get('/beheer/kringen/:slug', async (c) => showCircle(c, await cardOf(c, siteStewardOf(c))))
    .post('/beheer/kringen/:slug/schrijf', write)

type C = Context<AppEnv>

function showCircle(c: C, card: CircleCard, wrong?: { typed: Typed; errors: FieldErrors }) {
  const note = !wrong && c.req.query('verstuurd') ? ES[c.var.viewer.lang].sent : undefined
  return page(c, SiteCirclePage({ frame: frameOf(c), card, ...wrong, note }), wrong ? 422 : 200)
}

async function write(c: C) {
  const scope = siteStewardOf(c)
  const { kit, viewer, origin } = c.var
  const card = await cardOf(c, scope)
  const checked = check(writeForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showCircle(c, card, checked)
  const { typed } = checked
  const done = await writeToStewards(kit.db, scope, card, checked.value.tekst, origin)
  const t = ES[viewer.lang]
  if (done !== 'sent')
    return showCircle(c, card, { typed, errors: { form: done === 'nobody' ? t.nobody : t.tooOften } })
  return c.redirect(`/beheer/kringen/${card.slug}?verstuurd=1`, 303)
}

async function cardOf(c: C, scope: SiteScope): Promise<CircleCard> {
  return (await circleCard(c.var.kit.db, scope, c.req.param('slug') ?? '')) ?? refuse('not-found')
}
