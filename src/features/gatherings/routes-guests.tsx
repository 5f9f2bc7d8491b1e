import type { Context } from 'hono'
import { isSignedIn } from '#kit/access/viewer.ts'
import { type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { askedOf } from './access-request.ts'
import { answer } from './commands-coming.ts'
import { answerAsGuest } from './commands-guests.ts'
import { asTypedAnswer, readAnswer, readGuest } from './forms-coming.ts'
import { answerBy } from './queries-coming.ts'
import { callLinkOfGuest, type Gathering, gatheringBy, gatheringOfGuest } from './queries-gathering.ts'
import { REMARKS } from './routes-coming.tsx'
import { GuestOwnPage } from './views/GuestOwnPage.tsx'
import { GuestPage } from './views/GuestPage.tsx'
import { GuestSentPage } from './views/GuestSentPage.tsx'
import { C } from './words-coming.ts'
import { GU } from './words-guests.ts'

type Ctx = Context<AppEnv>

export async function showGuest(c: Ctx) {
  const { gathering } = await guestsOf(c)
  if (c.req.query('gestuurd')) {
    const frame = frameOf(c, { circle: gathering.circle, noindex: true })
    return page(c, GuestSentPage({ frame, gathering, back: inviting(c, gathering.href) }))
  }
  const { person } = c.var.viewer
  return guestPage(c, gathering, { naam: person?.name ?? '', email: person?.email ?? '', hoe: 'place' })
}

export async function signUpGuest(c: Ctx) {
  const { kit, viewer, origin } = c.var
  const { lang } = viewer
  const { gathering } = await guestsOf(c)
  const typed = await readTyped(c)
  const read = readGuest(lang, typed, gathering)
  if (!read.ok) return guestPage(c, gathering, typed, read.errors)
  const { guest, said } = read.value
  const asked = await answerAsGuest(kit.db, gathering.id, guest, said, origin.address)
  if (asked.kind === 'too-many') return guestPage(c, gathering, typed, { form: GU[lang].tooMany }, 429)
  if (asked.kind === 'closed') return guestPage(c, gathering, typed, { form: C[lang].closed[asked.why] ?? '' })
  return c.redirect(inviting(c, `/bijeenkomsten/${gathering.id}/gast?gestuurd=1`), 303)
}

/** A guest's own page, for who holds its address. */
export async function showGuestOwn(c: Ctx) {
  return ownPage(c)
}

export async function answerGuestOwn(c: Ctx) {
  const { kit, viewer } = c.var
  const { gathering, mine } = await guestOf(c)
  const typed = await readTyped(c)
  const read = readAnswer(viewer.lang, typed, gathering)
  if (!read.ok) return ownPage(c, typed, read.errors)
  const given = await answer(kit.db, gathering.id, { guest: { name: mine.name, email: mine.email } }, read.value)
  if (given.kind === 'closed') return ownPage(c, typed, { form: C[viewer.lang].closed[given.why] ?? '' })
  return c.redirect(`${c.req.path}${given.remark ? `?let=${REMARKS[given.remark]}` : ''}`, 303)
}

// Guests come where they are asked. Members of the circle say it as themselves.
async function guestsOf(c: Ctx) {
  const found = await askedOf(c)
  const { gathering, scope } = found
  if (!gathering.guests || scope.member) return refuse(isSignedIn(c.var.viewer) ? 'not-found' : 'sign-in')
  if (gathering.state === 'draft' || gathering.state === 'cancelled') return refuse('not-found')
  return found
}

async function guestOf(c: Ctx) {
  const { kit, viewer } = c.var
  const id = idOf(c.req.param('id') ?? '')
  const found = id && (await gatheringOfGuest(kit.db, viewer, kit.secret, id, c.req.param('token') ?? ''))
  const mine = found && (await answerBy(kit.db, found.signupId))
  if (!found || !mine) return refuse('not-found')
  return c.req.method === 'POST' && found.gathering.circle.archivedAt !== null ? refuse('resting') : { ...found, mine }
}

function guestPage(c: Ctx, gathering: Gathering, typed: Typed, errors?: FieldErrors, status: 422 | 429 = 422) {
  const frame = frameOf(c, { circle: gathering.circle, noindex: true })
  const action = inviting(c, `/bijeenkomsten/${gathering.id}/gast`)
  const view = GuestPage({ frame, gathering, action, back: inviting(c, gathering.href), typed, errors })
  return page(c, view, errors ? status : 200)
}

async function ownPage(c: Ctx, typed?: Typed, errors?: FieldErrors) {
  const { gathering, mine } = await guestOf(c)
  const view = GuestOwnPage({
    frame: frameOf(c, { circle: gathering.circle, noindex: true }),
    gathering,
    mine,
    callLink: mine.state === 'coming' ? await callLinkOfGuest(c.var.kit.db, mine.id) : null,
    // A gathering of the circle alone opens for members only.
    opens: (await gatheringBy(c.var.kit.db, c.var.viewer, gathering.id)) !== null,
    action: c.req.path,
    remark: C[c.var.viewer.lang].remark[c.req.query('let') ?? ''],
    typed: typed ?? asTypedAnswer(mine),
    errors,
  })
  return page(c, view, errors ? 422 : 200)
}

// Whoever came by an invitation keeps it on their way.
function inviting(c: Ctx, path: string): string {
  const token = c.req.query('gast')
  return token ? `${path}${path.includes('?') ? '&' : '?'}gast=${encodeURIComponent(token)}` : path
}
