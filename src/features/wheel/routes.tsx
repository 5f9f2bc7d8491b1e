import { type Context, Hono } from 'hono'
import { interestIn } from '#features/circles/queries-joining.ts'
import { lineageOf } from '#features/circles/queries-settings.ts'
import { plansOf } from '#features/circles/queries-steps.ts'
import { askBehind } from '#features/exchange/queries-lineage.ts'
import { newestAsks } from '#features/exchange/queries-newest.ts'
import { comingUp } from '#features/gatherings/queries.ts'
import { itemOf, nextOf } from '#features/gatherings/queries-next.ts'
import { itemBehind } from '#features/harvest/queries.ts'
import { hosts, memberHref, newestLines } from '#features/members/queries.ts'
import { myIntroductions } from '#features/members/queries-introductions.ts'
import { opgavenOf } from '#features/members/queries-public.ts'
import { toDecide } from '#features/polls/queries.ts'
import { type CircleScope, circleScope, isSteward, mayTend, type SignedIn } from '#kit/access/viewer.ts'
import { comingIn, freshIn, livingIn } from '#kit/parts/living.ts'
import { partName } from '#kit/parts/names.ts'
import { mayModerate } from '#kit/things/sight.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, signedIn } from '#kit/web/refusals.ts'
import type { Spoke } from '#ui/frame.ts'
import { partTabs } from '#ui/parts.ts'
import { frameOf, page } from '#ui/respond.ts'
import { Showcase } from '#ui/Showcase.tsx'
import { SPOKES } from '#ui/spokes.ts'
import { W as U } from '#ui/words.ts'
import { rememberCircle } from './commands.ts'
import { happenings, openCircles, turned } from './queries.ts'
import { CirclesPage } from './views/CirclesPage.tsx'
import { HomePage } from './views/HomePage.tsx'
import { NoCirclePage } from './views/NoCirclePage.tsx'
import { SpokePage } from './views/SpokePage.tsx'
import { TodayPage } from './views/TodayPage.tsx'
import { W } from './words.ts'
import { leadOf, wheelOf } from './words-wheel.ts'

export const routes = () => {
  const app = new Hono<AppEnv>().get('/vandaag', showToday).get('/kringen', showCircles).get('/kringen/:slug', showHome)
  app.get('/bouwstenen', (c) => page(c, Showcase({ frame: frameOf(c, { noindex: true }) })))
  for (const { spoke, path } of SPOKES) app.get(`/kringen/:slug/${path}`, (c) => showSpoke(c, spoke))
  return app
}

type C = Context<AppEnv>

async function showToday(c: C) {
  const viewer = signedIn(c)
  const scope = currentScope(viewer)
  if (!scope) return page(c, NoCirclePage({ frame: frameOf(c) }))
  const { db } = c.var.kit
  const { circle } = scope
  const together = c.req.query('kring') === 'alles' && viewer.circles.length > 1
  const scopes = together ? viewer.circles.flatMap((one) => circleScope(viewer, one.slug) ?? []) : [scope]
  const { moved, figures } = await turned(db, scopes, viewer)
  const mine = await myIntroductions(db, scope, 5)
  const [coming] = await comingUp(db, scope, 1)
  const [plan] = coming ? [] : await plansOf(db, scope, 1)
  const waiting = mayTend(scope) ? await interestIn(db, scope) : 0
  const t = W[viewer.lang]
  const lead = leadOf(viewer.lang, moved, mine.filter((one) => one.mine === 'waiting').length, circle.memberCount)
  return page(
    c,
    TodayPage({
      frame: frameOf(c, { circle, live: [`people:${circle.id}`] }),
      firstName: viewer.person.name.split(' ')[0] ?? viewer.person.name,
      lead,
      turning: Object.values(figures).some((count) => count > 0),
      circle,
      switchTo:
        viewer.circles.length > 1
          ? together
            ? { href: '/vandaag', label: t.onlyCircle(circle.name) }
            : { href: '/vandaag?kring=alles', label: t.allCircles }
          : undefined,
      wheel: wheelOf(viewer.lang, circle.slug, figures),
      wheelLabel: t.wheelOf(together ? t.all : circle.name),
      hub: together ? t.all : circle.name,
      next: coming ? nextOf(viewer.lang, coming) : null,
      plan: plan?.state === 'planned' || plan?.state === 'under-way' ? plan : null,
      introductions: mine
        .filter((one) => one.mine === 'waiting')
        .map((one) => ({
          href: one.href,
          byName: one.byName ?? U[viewer.lang].someone,
          other: otherOf(one, viewer),
          note: one.note,
        })),
      newest: await newestLines(db, scope),
      asks: await newestAsks(db, scope, 3),
      polls: await toDecide(db, scope, 2),
      waiting,
      mayTend: isSteward(scope.circle),
    }),
  )
}

function currentScope(viewer: SignedIn): CircleScope | null {
  const current = viewer.circles.find((one) => one.id === viewer.person.currentCircleId) ?? viewer.circles[0]
  return current ? circleScope(viewer, current.slug) : null
}

function otherOf(one: Awaited<ReturnType<typeof myIntroductions>>[number], viewer: SignedIn) {
  const other = one.one.id === viewer.person.id ? one.other : one.one
  return { id: other.id, name: other.name ?? U[viewer.lang].someone, photo: other.photo }
}

async function showCircles(c: C) {
  const viewer = signedIn(c)
  return page(
    c,
    CirclesPage({
      frame: frameOf(c),
      mine: viewer.circles,
      others: await openCircles(c.var.kit.db, viewer, 60),
      left: Boolean(c.req.query('vertrokken')),
    }),
  )
}

// Who is not in it falls through to the circle's public page.
async function showHome(c: C, next: () => Promise<void>) {
  const scope = circleScope(c.get('viewer'), c.req.param('slug') ?? '')
  if (!scope) return next()
  const { db, parts } = c.var.kit
  await rememberCircle(db, scope)
  const [hostsHere, people, news, plans, fresh] = [
    await hosts(db, scope),
    await newestLines(db, scope),
    await happenings(db, scope, 8),
    await plansOf(db, scope, 8),
    await freshIn(db, scope, parts),
  ]
  return page(
    c,
    HomePage({
      frame: frameOf(c, { circle: scope.circle, live: [`people:${scope.circle.id}`] }),
      circle: scope.circle,
      parts: partTabs(parts, scope.circle, scope.viewer.lang, { fresh }),
      hosts: hostsHere.map((host) => ({
        ...host,
        href: memberHref(scope.circle, host),
        writeHref:
          host.id === scope.viewer.person.id || scope.circle.archivedAt
            ? null
            : `${memberHref(scope.circle, host)}/schrijf`,
      })),
      newest: people,
      news: news.map((one) => ({
        kind: one.kind,
        at: new Date(one.at),
        name: one.name ?? '',
        href: one.personId ? memberHref(scope.circle, { id: one.personId, name: one.name ?? '' }) : null,
      })),
      gatherings: (await comingUp(db, scope, 3)).map((one) => itemOf(scope.viewer.lang, one)),
      plans,
      polls: await toDecide(db, scope, 3),
      maySteward: isSteward(scope.circle),
      mayModerate: mayModerate(scope),
      asks: await newestAsks(db, scope, 3),
      lineage: await lineageOf(db, scope, scope.viewer),
      cameFrom:
        (await askBehind(db, scope.viewer, scope.circle.id)) ?? (await itemBehind(db, scope.viewer, scope.circle.id)),
    }),
  )
}

async function showSpoke(c: C, spoke: Spoke) {
  const scope = memberOf(c)
  const { db, parts } = c.var.kit
  const { circle } = scope
  const { lang } = scope.viewer
  const living = livingIn(parts, spoke)
  const fresh = await freshIn(db, scope, living)
  const plans = spoke === 'meet' || spoke === 'learn' ? await plansOf(db, scope, 40) : []
  return page(
    c,
    SpokePage({
      frame: frameOf(c, { circle, spoke }),
      spoke,
      slug: circle.slug,
      tabs: partTabs(living, circle, lang, { fresh }),
      coming: comingIn(parts, spoke).map((key) => partName(circle, key, lang)),
      people: spoke === 'exchange' ? await newestLines(db, scope) : [],
      asks: spoke === 'exchange' ? await newestAsks(db, scope, 5) : [],
      polls: spoke === 'exchange' ? await toDecide(db, scope, 3) : [],
      gatherings: spoke === 'meet' ? (await comingUp(db, scope, 6)).map((one) => itemOf(lang, one)) : [],
      opgaven: spoke === 'work' ? await opgavenOf(db, scope, 40) : [],
      plans: plans.filter(({ state }) =>
        spoke === 'meet' ? state === 'planned' || state === 'under-way' : state === 'happened',
      ),
      mayTend: isSteward(scope.circle),
    }),
  )
}
