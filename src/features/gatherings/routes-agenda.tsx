import type { Context } from 'hono'
import { isSignedIn, type Viewer } from '#kit/access/viewer.ts'
import { partHref, partName } from '#kit/parts/names.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import type { Agenda, Shown } from './forms-agenda.ts'
import { draftsOf } from './queries.ts'
import { comingAnywhere, comingPage, inMonth, pastPage, type Whose } from './queries-agenda.ts'
import { monthIn, thisMonth } from './queries-month.ts'
import { AgendaPage } from './views/AgendaPage.tsx'
import { A } from './words-agenda.ts'

type C = Context<AppEnv>

const SHOWN = 40
/** Below what comes, a glimpse of what was. */
const PAST_GLIMPSE = 6
const PAST_SHOWN = 25

/** `/kringen/:slug/agenda`: the gatherings of a circle, for its members. */
export async function showCircleAgenda(c: C) {
  const scope = memberOf(c)
  const { circle, viewer } = scope
  const shown = await shownIn(c, { circle: scope })
  const agenda: Agenda = {
    title: partName(circle, 'agenda', viewer.lang),
    lead: A[viewer.lang].lead,
    base: partHref(circle, 'agenda'),
    none: 'circle',
    plan: `/kringen/${circle.slug}/agenda/nieuw`,
    oneCircle: true,
  }
  const frame = frameOf(c, { circle, part: 'agenda' })
  const drafts = shown.view === 'list' && !shown.older ? await draftsOf(c.var.kit.db, scope) : []
  return page(c, AgendaPage({ frame, agenda, shown, drafts }))
}

/** `/agenda`: where one comes, what one's circles plan, and what is open to everyone. */
export async function showAgenda(c: C) {
  const { viewer } = c.var
  const t = A[viewer.lang]
  const { whose, wie } = whoseOf(viewer, c.req.query('wie'))
  const agenda: Agenda = {
    title: t.title,
    lead: isSignedIn(viewer) ? t.lead : t.publicLead,
    base: '/agenda',
    none: wie,
    ...(isSignedIn(viewer) ? { wie } : {}),
  }
  const frame = isSignedIn(viewer) ? frameOf(c, { spoke: 'meet' }) : frameOf(c, { circle: null })
  return page(c, AgendaPage({ frame, agenda, shown: await shownIn(c, whose), drafts: [] }))
}

const WIE = { mij: 'mine', kringen: 'circles', iedereen: 'open' } as const

function whoseOf(viewer: Viewer, said = ''): { whose: Whose; wie: 'mine' | 'circles' | 'open' } {
  if (!isSignedIn(viewer)) return { whose: { open: viewer }, wie: 'open' }
  const wie = WIE[said as keyof typeof WIE] ?? 'circles'
  if (wie === 'open') return { whose: { open: viewer }, wie }
  return { whose: wie === 'mine' ? { mine: viewer } : { circles: viewer }, wie }
}

async function shownIn(c: C, whose: Whose): Promise<Shown> {
  const { db } = c.var.kit
  const { maand, beeld, eerder, later } = c.req.query()
  if (beeld === 'maand' || maand !== undefined) {
    const month = monthIn(maand) ?? thisMonth()
    return { view: 'month', month, lines: await inMonth(db, whose, month) }
  }
  if (beeld === 'waar') return { view: 'where', lines: await comingAnywhere(db, whose) }
  if (eerder !== undefined)
    return { view: 'list', older: true, coming: null, past: await pastPage(db, whose, PAST_SHOWN, eerder) }
  const coming = await comingPage(db, whose, SHOWN, later)
  const past = later ? null : await pastPage(db, whose, PAST_GLIMPSE)
  return { view: 'list', older: Boolean(later), coming, past }
}
