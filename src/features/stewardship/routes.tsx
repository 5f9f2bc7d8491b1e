import { type Context, Hono } from 'hono'
import { interestIn } from '#features/circles/queries-joining.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, siteStewardOf, stewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import * as queries from './queries.ts'
import { circles } from './queries-circles.ts'
import { siteCircles } from './routes-circles.tsx'
import * as hold from './routes-hold.tsx'
import { CircleDesk } from './views/CircleDesk.tsx'
import { LogPage } from './views/LogPage.tsx'
import { MailPage } from './views/MailPage.tsx'
import { PostPage } from './views/PostPage.tsx'
import { SiteDesk } from './views/SiteDesk.tsx'

export const routes = () =>
  new Hono<AppEnv>()
    .get('/kringen/:slug/beheer', showCircleDesk)
    .get('/kringen/:slug/beheer/logboek', showCircleLog)
    .get('/kringen/:slug/beheer/bewaarplicht', (c) => hold.showHold(c))
    .post('/kringen/:slug/beheer/bewaarplicht', hold.put)
    .post('/kringen/:slug/beheer/bewaarplicht/einde', hold.lift)
    .get('/beheer', showSiteDesk)
    .get('/beheer/post', showPost)
    .get('/beheer/post/:id', showMail)
    .get('/beheer/logboek', showSiteLog)
    .route('/', siteCircles())

type C = Context<AppEnv>

async function showCircleDesk(c: C) {
  const scope = stewardOf(c)
  const waiting = await interestIn(c.var.kit.db, scope)
  return page(c, CircleDesk({ frame: frameOf(c, { circle: scope.circle }), circle: scope.circle, waiting }))
}

async function showCircleLog(c: C) {
  const scope = stewardOf(c)
  const log = await queries.circleLog(c.var.kit.db, scope, afterOf(c))
  return page(
    c,
    LogPage({ frame: frameOf(c, { circle: scope.circle }), log, home: `/kringen/${scope.circle.slug}/beheer` }),
  )
}

async function showSiteDesk(c: C) {
  const scope = siteStewardOf(c)
  const { db, settings } = c.var.kit
  const found = await circles(db, scope, c.req.query('na'))
  return page(c, SiteDesk({ frame: frameOf(c), circles: found, secondStep: settings.stewardsSecondStep }))
}

async function showPost(c: C) {
  const scope = siteStewardOf(c)
  const post = await queries.outbox(c.var.kit.db, scope, afterOf(c))
  return page(c, PostPage({ frame: frameOf(c), post, readable: c.var.kit.settings.smtpUrl === null }))
}

async function showMail(c: C) {
  const scope = siteStewardOf(c)
  // With a mail server, a mail is a letter to someone else.
  if (c.var.kit.settings.smtpUrl) return refuse('not-found')
  const mail = (await queries.mailById(c.var.kit.db, scope, c.req.param('id') ?? '')) ?? refuse('not-found')
  return page(c, MailPage({ frame: frameOf(c), mail }))
}

async function showSiteLog(c: C) {
  const scope = siteStewardOf(c)
  const log = await queries.siteLog(c.var.kit.db, scope, afterOf(c))
  return page(c, LogPage({ frame: frameOf(c), log, home: '/beheer' }))
}

// A place that makes no sense is the beginning.
function afterOf(c: C): queries.After | undefined {
  const [, micros, id] = /^(\d{1,17})_([0-9a-z]{12})$/.exec(c.req.query('na') ?? '') ?? []
  return micros && id ? { micros, id } : undefined
}
