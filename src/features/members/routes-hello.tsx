import type { Context } from 'hono'
import type { CircleScope } from '#kit/access/viewer.ts'
import { check, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page, photoUrl } from '#ui/respond.ts'
import { sayHello } from './commands-hello.ts'
import { helloForm } from './forms-hello.ts'
import { memberHref } from './queries.ts'
import { memberById } from './queries-profile.ts'
import { HelloPage } from './views/HelloPage.tsx'
import { HELLO } from './words-hello.ts'

type C = Context<AppEnv>

export async function showHello(c: C) {
  const scope = memberOf(c)
  // The live list of new people is the same for everyone in the circle, oneself included.
  const { id, name } = scope.viewer.person
  if (idOf(c.req.param('id') ?? '') === id) return c.redirect(memberHref(scope.circle, { id, name }), 303)
  return helloPage(c, scope, await addressee(c, scope), { sent: c.req.query('verstuurd') !== undefined })
}

export async function sendHello(c: C) {
  const scope = memberOf(c)
  const to = await addressee(c, scope)
  const checked = check(helloForm(scope.viewer.lang), await readTyped(c))
  if (!checked.ok) return helloPage(c, scope, to, checked)
  const { kit, origin } = c.var
  const answer = await sayHello(kit.db, kit.settings.baseUrl, scope, to.personId, checked.value.bericht, origin)
  if (answer === 'gone') return refuse('not-found')
  if (answer !== 'sent') {
    const { tooMany, apart } = HELLO[scope.viewer.lang]
    const bericht = answer === 'apart' ? apart(to.name) : tooMany
    return helloPage(c, scope, to, { typed: checked.typed, errors: { bericht } })
  }
  return c.redirect(`${memberHref(scope.circle, { id: to.personId, name: to.name })}/schrijf?verstuurd`, 303)
}

type Addressee = NonNullable<Awaited<ReturnType<typeof memberById>>>

async function addressee(c: C, scope: CircleScope): Promise<Addressee> {
  const id = idOf(c.req.param('id') ?? '')
  const member = id && id !== scope.viewer.person.id ? await memberById(c.var.kit.db, scope, id) : null
  return member ?? refuse('not-found')
}

function helloPage(
  c: C,
  scope: CircleScope,
  to: Addressee,
  state: { typed?: Typed; errors?: Record<string, string>; sent?: boolean },
) {
  const href = memberHref(scope.circle, { id: to.personId, name: to.name })
  const frame = frameOf(c, { circle: scope.circle, spoke: 'exchange' })
  const shown = { id: to.personId, name: to.name, photo: photoUrl(to.photoId), headline: to.headline, href }
  return page(c, HelloPage({ frame, to: shown, ...state }), state.errors ? 422 : 200)
}
