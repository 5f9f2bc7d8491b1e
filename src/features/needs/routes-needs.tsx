import type { Context } from 'hono'
import { mayAgree } from '#features/circles/access-activities.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { onceOf } from '#kit/forms/once.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import { partHref } from '#kit/parts/names.ts'
import { slowWords, TooSoon, tooSoon } from '#kit/things/slow.ts'
import { sourceIn } from '#kit/things/source.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { mayChange, mayClose, mayJoin } from './access.ts'
import { reword, writeDown } from './commands.ts'
import { weigh } from './commands-dots.ts'
import { join, notTheSame, saySame, settle, takeApart } from './commands-joining.ts'
import { needForm } from './forms.ts'
import { dotsGiven, type Need, needBy, needHref, openNeeds } from './queries.ts'
import { lineageOf } from './queries-things.ts'
import { placeOf, toneOf } from './routes-agreed.tsx'
import { NeedPage } from './views/NeedPage.tsx'
import { WritePage } from './views/WritePage.tsx'
import { N } from './words.ts'

type C = Context<AppEnv>

/** What a need may come out of. */
const SOURCES = ['ask', 'offer', 'insight', 'question', 'quote', 'case', 'account', 'conversation'] as const

export async function showWrite(c: C) {
  const { uit = '', bijeenkomst = '' } = c.req.query()
  return writePage(c, memberOf(c), { uit, bijeenkomst })
}

export async function writeNew(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const { lang } = scope.viewer
  const typed = await readTyped(c)
  const checked = check(needForm(lang), typed)
  if (!checked.ok) return writePage(c, scope, typed, checked.errors)
  const { behoefte: sentence, waarom: why } = checked.value
  const place = await placeOf(c, scope, typed.bijeenkomst)
  const so = { gatheringId: place?.id ?? null, from: await sourceIn(c.var.kit, scope, typed.uit, SOURCES) }
  const id = await writeDown(kit.db, scope, { sentence, why }, so, onceOf(typed), origin).catch(tooSoon)
  if (id instanceof TooSoon) return writePage(c, scope, typed, { form: slowWords(lang, id.seconds) })
  if (!id) return writePage(c, scope, typed, { form: N[lang].tooMany })
  return c.redirect(place ? place.href : `${partHref(scope.circle, 'afspraken')}?geschreven=1#behoefte-${id}`, 303)
}

export async function showNeed(c: C) {
  const scope = memberOf(c)
  return needPage(c, scope, await needOf(c, scope))
}

export async function showReword(c: C) {
  const scope = memberOf(c)
  const need = await mine(c, scope)
  return changePage(c, scope, need, { behoefte: need.sentence, waarom: need.why })
}

export async function saveReword(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const need = await mine(c, scope)
  const checked = check(needForm(scope.viewer.lang), await readTyped(c))
  if (!checked.ok) return changePage(c, scope, need, checked.typed, checked.errors)
  const { behoefte: sentence, waarom: why } = checked.value
  if (!(await reword(kit.db, scope, need.id, { sentence, why }, origin))) return refuse('not-found')
  return c.redirect(`${needHref(scope.circle, { id: need.id, sentence })}?bewaard=1`, 303)
}

export async function giveDots(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const need = await needOf(c, scope)
  const typed = await readTyped(c)
  const dots = /^\d$/.test(typed.stippen ?? '') ? Number(typed.stippen) : -1
  const came = await weigh(kit.db, scope, need.id, dots, origin)
  if (came === 'gone') return refuse('not-found')
  const said = { done: 'gestipt', 'none-left': 'op', 'too-many': 'op', over: 'gesloten' }[came]
  const back = typed.terug === 'lijst' ? partHref(scope.circle, 'afspraken') : need.href
  return c.redirect(`${back}?${said}=1${typed.terug === 'lijst' ? `#behoefte-${need.id}` : ''}`, 303)
}

export async function sayAboutSame(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const need = await needOf(c, scope)
  const typed = await readTyped(c)
  const other = idOf(typed.als ?? '')
  if (!other) return needPage(c, scope, need, N[scope.viewer.lang].sameMissing)
  if (typed.doe === 'los')
    return (await notTheSame(kit.db, scope, need.id, other, origin))
      ? c.redirect(`${partHref(scope.circle, 'afspraken')}#behoeften`, 303)
      : refuse('not-found')
  const joins = typed.doe === 'samen' && mayJoin(scope)
  const came = await (joins ? join : saySame)(kit.db, scope, need.id, other, origin)
  if (came === 'gone') return refuse('not-found')
  const into = joins ? await needBy(kit.db, scope, other) : null
  return c.redirect(`${into?.href ?? need.href}?${came === 'too-many' ? 'vaak' : joins ? 'samen' : 'gezegd'}=1`, 303)
}

export async function part(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const need = await needOf(c, scope)
  const apart = await takeApart(kit.db, scope, need.id, origin)
  return apart ? c.redirect(`${need.href}?apart=1`, 303) : refuse('not-found')
}

export async function settleNeed(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const need = await needOf(c, scope)
  if (!mayClose(scope, need)) return refuse('not-found')
  const to = (await readTyped(c)).stand === 'open' ? 'open' : 'closed'
  await settle(kit.db, scope, need.id, to, origin)
  return c.redirect(`${need.href}?${to === 'closed' ? 'rond' : 'open'}=1`, 303)
}

async function needOf(c: C, scope: CircleScope): Promise<Need> {
  const id = idOf(c.req.param('id') ?? '')
  return (id && (await needBy(c.var.kit.db, scope, id))) || refuse('not-found')
}

async function mine(c: C, scope: CircleScope): Promise<Need> {
  const need = await needOf(c, scope)
  return mayChange(scope, need) ? need : refuse('not-found')
}

async function writePage(c: C, scope: CircleScope, typed: Typed, errors?: FieldErrors) {
  const { circle } = scope
  const view = WritePage({
    frame: frameOf(c, { circle, part: 'afspraken' }),
    action: `${partHref(circle, 'afspraken')}/behoeften`,
    fresh: {
      once: onceOf(typed),
      gathering: await placeOf(c, scope, typed.bijeenkomst),
      source: await sourceIn(c.var.kit, scope, typed.uit, SOURCES),
    },
    ...{ typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}

function changePage(c: C, scope: CircleScope, need: Need, typed: Typed, errors?: FieldErrors) {
  const frame = frameOf(c, { circle: scope.circle, part: 'afspraken' })
  return page(c, WritePage({ frame, action: `${need.href}/wijzig`, typed, errors }), errors ? 422 : 200)
}

async function needPage(c: C, scope: CircleScope, need: Need, wrong?: string) {
  const { circle, viewer } = scope
  const { db, things } = c.var.kit
  const t = N[viewer.lang]
  const said = Object.keys(c.req.query()).find((key) => t.remark[key])
  const open = need.closedAt === null && need.into === null
  const view = NeedPage({
    frame: frameOf(c, { circle, part: 'afspraken' }),
    circle,
    base: partHref(circle, 'afspraken'),
    need,
    given: await dotsGiven(db, circle.id, viewer.person.id),
    others: open ? (await openNeeds(db, scope, false)).needs.filter(({ id }) => id !== need.id) : [],
    lineage: await lineageOf(db, things, scope, { kind: 'need', id: need.id }),
    may: {
      change: mayChange(scope, need),
      close: mayClose(scope, need),
      join: mayJoin(scope),
      agree: mayAgree(scope),
    },
    remark: said ? { tone: toneOf(said), text: t.remark[said] ?? '' } : undefined,
    wrong,
  })
  return page(c, view, wrong ? 422 : 200)
}
