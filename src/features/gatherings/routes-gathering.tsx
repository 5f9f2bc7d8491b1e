import type { Context } from 'hono'
import * as v from 'valibot'
import { keptOf } from '#features/harvest/queries-account.ts'
import { programmeOf } from '#features/programmes/queries.ts'
import { casesOf } from '#features/programmes/queries-cases.ts'
import { requiredText } from '#kit/forms/fields.ts'
import { check, readTyped } from '#kit/forms/read.ts'
import { idWithWords } from '#kit/id.ts'
import type { Kit } from '#kit/kit.ts'
import { mayModerate } from '#kit/things/sight.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import type { GatheringScope } from './access.ts'
import { askedOf, tendedOf } from './access-request.ts'
import { cancel, discard, publish } from './commands.ts'
import { cancelFollowing, discardSeries, publishSeries } from './commands-series.ts'
import { agreedAround } from './queries-agreed.ts'
import { comingOf } from './queries-coming.ts'
import { callLinkFor, type Gathering } from './queries-gathering.ts'
import { sourcesOf } from './queries-lineage.ts'
import { type Series, seriesOf } from './queries-series.ts'
import { CancelPage } from './views/CancelPage.tsx'
import { GatheringPage } from './views/GatheringPage.tsx'
import { G } from './words.ts'
import { S } from './words-series.ts'

type C = Context<AppEnv>

/** How many names of who comes the page shows. */
const COMERS = 12

/** A gathering: for members in their frame, for visitors as a page of the site. */
export async function show(c: C) {
  const { kit } = c.var
  const { gathering, scope } = await askedOf(c)
  if (c.req.param('id') !== idWithWords(gathering.id, gathering.title)) {
    const { search } = new URL(c.req.url)
    return c.redirect(gathering.href + search, 302)
  }
  const { member, tends } = scope
  const view = GatheringPage({
    frame: member
      ? frameOf(c, { circle: member.circle, spoke: 'meet', live: [`gathering:${gathering.circle.id}-${gathering.id}`] })
      : frameOf(c, { circle: gathering.circle, noindex: gathering.openTo !== 'public' }),
    gathering,
    inside: member !== null,
    tends,
    callLink: gathering.hasCall ? await callLinkFor(kit.db, scope) : null,
    programme: await programmeOf(kit.db, scope),
    cases: await casesOf(kit.db, scope),
    sources: await sourcesOf(kit.db, kit.things, scope),
    series: await seriesHere(kit, scope, gathering),
    coming: await comingOf(kit.db, scope, COMERS),
    answered: c.req.query('let'),
    guestWay: guestWay(c, gathering),
    kept: await keptOf(kit.db, scope),
    agreed: await agreedAround(kit.db, scope),
    remark: remarkOf(c),
    brought: c.req.query('ingebracht'),
  })
  return page(c, view)
}

function remarkOf(c: C): string | undefined {
  const { lang } = c.var.viewer
  const { bekend = '', bewaard } = c.req.query()
  if (/^[1-9]\d?$/.test(bekend)) return bekend === '1' ? G[lang].published : S[lang].allPublished(Number(bekend))
  return bewaard ? G[lang].saved : undefined
}

// By the invitation that they hold, where there is one.
function guestWay(c: C, { id, guests }: Gathering): string | null {
  const token = c.req.query('gast')
  return guests ? `/bijeenkomsten/${id}/gast${token ? `?gast=${encodeURIComponent(token)}` : ''}` : null
}

export async function makeKnown(c: C) {
  const { kit, origin } = c.var
  const { gathering, scope } = await tendedOf(c)
  const { reeks } = await readTyped(c)
  const done = reeks ? await publishSeries(kit.db, scope, origin) : await publish(kit.db, scope, origin)
  return c.redirect(`${gathering.href}${done ? `?bekend=${Number(done)}` : ''}`, 303)
}

export async function throwAway(c: C) {
  const { kit, origin } = c.var
  const { gathering, scope } = await tendedOf(c)
  const { reeks } = await readTyped(c)
  const gone = await (reeks ? discardSeries : discard)(kit.db, scope, origin, kit.bus)
  return c.redirect(gone ? `/kringen/${gathering.circle.slug}/agenda` : gathering.href, 303)
}

export async function showCancel(c: C) {
  const { gathering, scope } = await tendedOf(c)
  if (gathering.state === 'cancelled' || gathering.state === 'draft') return refuse('not-found')
  const frame = frameOf(c, { circle: scope.member.circle, spoke: 'meet' })
  const following = (await seriesHere(c.var.kit, scope, gathering))?.following ?? 0
  return page(c, CancelPage({ frame, gathering, following }))
}

export async function callOff(c: C) {
  const { kit, origin, viewer } = c.var
  const { gathering, scope } = await tendedOf(c)
  const typed = await readTyped(c)
  const checked = check(v.object({ reden: requiredText(viewer.lang, 1000, G[viewer.lang].reasonMissing) }), typed)
  if (!checked.ok) {
    const frame = frameOf(c, { circle: scope.member.circle, spoke: 'meet' })
    const following = (await seriesHere(kit, scope, gathering))?.following ?? 0
    return page(c, CancelPage({ frame, gathering, following, typed, errors: checked.errors }), 422)
  }
  const callsOff = typed.welke === 'erna' ? cancelFollowing : cancel
  await callsOff(kit.db, scope, checked.value.reden, origin, kit.bus)
  return c.redirect(gathering.href, 303)
}

/** The series of a gathering, as far as the viewer may see it. */
function seriesHere({ db }: Kit, scope: GatheringScope, { seriesId }: Gathering): Promise<Series | null> {
  return seriesOf(db, scope, seriesId, scope.member !== null && mayModerate(scope.member))
}
