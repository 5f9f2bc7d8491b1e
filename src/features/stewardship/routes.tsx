import { type Context, Hono } from 'hono'
import { interestIn } from '#features/circles/queries-joining.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, siteStewardOf, stewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { circleDesk, siteDesk } from './access.ts'
import * as commands from './commands-post.ts'
import * as queries from './queries.ts'
import { circles } from './queries-circles.ts'
import { figures, waitingCount } from './queries-reports.ts'
import { blocking } from './routes-blocks.tsx'
import * as carry from './routes-carry.tsx'
import { siteCircles } from './routes-circles.tsx'
import { deciding } from './routes-deciding-reports.tsx'
import * as hold from './routes-hold.tsx'
import { reporting } from './routes-reports.tsx'
import { CircleDesk } from './views/CircleDesk.tsx'
import { LogPage } from './views/LogPage.tsx'
import { MailPage } from './views/MailPage.tsx'
import { PostPage } from './views/PostPage.tsx'
import { SiteDesk } from './views/SiteDesk.tsx'
import { POST } from './words-post.ts'

export const routes = () =>
  new Hono<AppEnv>()
    .get('/kringen/:slug/beheer', showCircleDesk)
    .get('/kringen/:slug/beheer/logboek', showCircleLog)
    .get('/kringen/:slug/beheer/bewaarplicht', (c) => hold.showHold(c))
    .post('/kringen/:slug/beheer/bewaarplicht', hold.put)
    .post('/kringen/:slug/beheer/bewaarplicht/einde', hold.lift)
    .get('/kringen/:slug/beheer/meenemen', (c) => carry.showCarry(c))
    .post('/kringen/:slug/beheer/meenemen', carry.take)
    .get('/beheer', showSiteDesk)
    .get('/beheer/post', showPost)
    .get('/beheer/post/:id', showMail)
    .post('/beheer/post/verstuur', sendAfterAll)
    .post('/beheer/post/laat-weg', dropMail)
    .post('/beheer/post/:id/verstuur', sendAfterAll)
    .post('/beheer/post/:id/laat-weg', dropMail)
    .get('/beheer/logboek', showSiteLog)
    .route('/', siteCircles())
    .route('/', reporting())
    .route('/', deciding())
    .route('/', blocking())

type C = Context<AppEnv>

async function showCircleDesk(c: C) {
  const scope = stewardOf(c)
  const { db } = c.var.kit
  const desk = circleDesk(scope)
  const [waiting, reported] = await Promise.all([interestIn(db, scope), desk ? waitingCount(db, desk) : 0])
  const { circle } = scope
  return page(c, CircleDesk({ frame: frameOf(c, { circle }), circle, waiting, reported }))
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
  const [found, [year], leftOver] = await Promise.all([
    circles(db, scope, c.req.query('na')),
    figures(db),
    waitingCount(db, siteDesk(scope)),
  ])
  const secondStep = settings.stewardsSecondStep
  return page(c, SiteDesk({ frame: frameOf(c), circles: found, secondStep, year, leftOver }))
}

async function showPost(c: C) {
  const scope = siteStewardOf(c)
  const { db, settings } = c.var.kit
  const readable = settings.smtpUrl === null
  const [post, held] = await Promise.all([
    queries.outbox(db, scope, afterOf(c)),
    readable ? 0 : queries.heldMails(db, scope),
  ])
  const frame = frameOf(c)
  return page(c, PostPage({ frame, post, readable, held, note: POST[frame.lang].note[c.req.query('gedaan') ?? ''] }))
}

function sendAfterAll(c: C) {
  return settleMail(c, commands.sendAfterAll, 'verstuurd')
}

function dropMail(c: C) {
  return settleMail(c, commands.dropMail, 'weggelaten')
}

async function settleMail(c: C, work: typeof commands.dropMail, done: string) {
  const scope = siteStewardOf(c)
  const { kit, origin } = c.var
  // Without a mail server mails wait until there is one: nothing of them can be settled yet.
  const mails = kit.settings.smtpUrl ? await work(kit.db, scope, c.req.param('id'), origin) : 0
  return c.redirect(`/beheer/post?gedaan=${mails > 0 ? done : 'niets'}`, 303)
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
