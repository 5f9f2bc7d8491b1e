import type { Context } from 'hono'
import { idOf, idWithWords } from '#kit/id.ts'
import { blockedBy } from '#kit/things/blocks.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { readFilter, readShown } from './forms-directory.ts'
import { memberHref } from './queries.ts'
import { directoryPage } from './queries-directory.ts'
import { meetingsOf } from './queries-introductions.ts'
import { kindred, memberById, photoFor } from './queries-profile.ts'
import { hiddenProfile } from './queries-things.ts'
import { DirectoryPage } from './views/DirectoryPage.tsx'
import { ProfilePage } from './views/ProfilePage.tsx'

type C = Context<AppEnv>

export async function showDirectory(c: C) {
  const { kit } = c.var
  const scope = memberOf(c)
  const { circle } = scope
  const asked = c.req.query()
  const filter = readFilter(asked)
  const [found, blocked, kin] = await Promise.all([
    directoryPage(kit.pool, scope, filter),
    blockedBy(kit.db, scope.viewer),
    asked.welkom ? kindred(kit.db, scope) : undefined,
  ])
  const frame = frameOf(c, { circle, part: 'leden' })
  return page(c, DirectoryPage({ frame, circle, filter, found, before: readShown(asked), blocked, kin }))
}

export async function showMember(c: C) {
  const { kit } = c.var
  const scope = memberOf(c)
  const part = c.req.param('id') ?? ''
  const id = idOf(part)
  const member = id ? await memberById(kit.db, scope, id) : null
  if (!member) return refuse('not-found')
  if (part !== idWithWords(member.personId, member.name))
    return c.redirect(memberHref(scope.circle, { id: member.personId, name: member.name }), 302)
  const [meetings, blocks, hidden] = await Promise.all([
    meetingsOf(kit.db, scope, member.personId, 6),
    blockedBy(kit.db, scope.viewer),
    hiddenProfile(kit.db, scope, member.personId),
  ])
  const blocked = blocks.has(member.personId)
  const frame = frameOf(c, { circle: scope.circle, spoke: 'exchange' })
  const mine = member.personId === scope.viewer.person.id
  return page(c, ProfilePage({ frame, circle: scope.circle, member, meetings, mine, blocked, hidden }))
}

export async function showPhoto(c: C) {
  const { kit, viewer } = c.var
  const id = c.req.param('id') ?? ''
  const photo = /^[0-9a-z]{12}$/.test(id) ? await photoFor(kit.db, viewer, id) : null
  const file = photo && (await kit.storage.get(photo.key))
  if (!photo || !file) return refuse('not-found')
  return c.body(file.stream, 200, {
    'Content-Type': photo.mime,
    'Content-Length': String(file.size),
    'Content-Disposition': 'inline; filename="foto.webp"',
    'Cache-Control': 'private, max-age=31536000, immutable',
  })
}
