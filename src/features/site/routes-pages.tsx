import { type Context, Hono } from 'hono'
import { foundingPage } from '#features/circles/queries.ts'
import { welcomerOf } from '#features/members/queries-public.ts'
import { circleScope, mayTend, type PublicScope } from '#kit/access/viewer.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { calendarDate } from '#ui/clock.ts'
import { frameOf, page } from '#ui/respond.ts'
import { textsOf } from './queries.ts'
import { faceOf } from './queries-front.ts'
import { AboutPage } from './views/AboutPage.tsx'
import { PlacePage } from './views/PlacePage.tsx'
import { PrivacyPage } from './views/PrivacyPage.tsx'
import { type Contact, P } from './words-pages.ts'

/** When the accessibility statement was last held against the site. */
const EXAMINED = new Date('2026-11-22T12:00:00Z')

/** What a place tells about itself. */
export const pages = () =>
  new Hono<AppEnv>().get('/over', showAbout).get('/privacy', showPrivacy).get('/toegankelijkheid', showAccessibility)

type C = Context<AppEnv>

async function showAbout(c: C) {
  const { kit, viewer } = c.var
  const scope = await foundingOf(c)
  const frame = frameOf(c, { circle: scope?.circle ?? null })
  if (!scope) return page(c, AboutPage({ frame, contact: contactOf(c, scope), circle: null }))
  const inside = circleScope(viewer, scope.circle.slug)
  const welcomer = await welcomerOf(kit.db, scope)
  const { about } = await textsOf(kit.db, scope, viewer.lang)
  const circle = {
    name: scope.circle.name,
    about,
    welcomer: welcomer && faceOf(welcomer),
    editing: { lang: viewer.lang, slug: scope.circle.slug, may: inside !== null && mayTend(inside) },
  }
  return page(c, AboutPage({ frame, contact: contactOf(c, scope), circle }))
}

async function showPrivacy(c: C) {
  const scope = await foundingOf(c)
  const frame = frameOf(c, { circle: scope?.circle ?? null })
  return page(c, PrivacyPage({ frame, contact: contactOf(c, scope) }))
}

async function showAccessibility(c: C) {
  const scope = await foundingOf(c)
  const { lang } = c.var.viewer
  const t = P[lang]
  // A statement is dated with its year, also in that year.
  const date = calendarDate(EXAMINED, lang, new Date(0))
  const frame = frameOf(c, { circle: scope?.circle ?? null })
  const text = t.access(contactOf(c, scope), date)
  return page(c, PlacePage({ frame, title: t.accessTitle, lead: t.accessLead, text }))
}

async function foundingOf(c: C): Promise<PublicScope | null> {
  const found = await foundingPage(c.var.kit.db)
  return found === 'none' || found === 'closed' ? null : found
}

function contactOf(c: C, scope: PublicScope | null): Contact {
  return { place: scope?.circle.name ?? 'Vliegwiel', email: addressIn(c.var.kit.settings.mailFrom) }
}

/** The bare address in a sender such as "De Kring <kring@voorbeeld.nl>". */
export function addressIn(sender: string): string {
  return /<([^<>]+)>/.exec(sender)?.[1] ?? sender.trim()
}
