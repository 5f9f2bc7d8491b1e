import { eq, sql } from 'drizzle-orm'
import { type Context, Hono } from 'hono'
import { isSignedIn, type Viewer } from '../access/viewer.ts'
import type { Db } from '../db/index.ts'
import type { AppEnv } from '../web/env.ts'
import { refuse } from '../web/refusals.ts'
import { attachment, storedFile } from './tables.ts'

/** Whether a viewer may read a thing, and so what hangs on it. @param ownerId may be of a thing that is gone */
export type MayRead = (db: Db, viewer: Viewer, ownerId: string) => Promise<boolean>

/** Who may read, by kind of thing. A kind that nobody answers for is read by nobody. */
export type Readers = Readonly<Record<string, MayRead>>

const WAITING: Readers = { waiting: async (_, viewer, ownerId) => viewer.person?.id === ownerId }

/** `/bestanden/:id/:name`: what hangs on the things of the features, for who may read those. @param readers of all features */
export function documentRoutes(readers: Readers): Hono<AppEnv> {
  const all: Readers = { ...readers, ...WAITING }
  return new Hono<AppEnv>().get('/bestanden/:id/:name', (c) => serve(c, all))
}

/** The address of an attachment. @param small the small size of a picture */
export function attachmentUrl({ id, name }: { id: string; name: string }, small = false): string {
  return `/bestanden/${id}/${encodeURIComponent(name)}${small ? '?klein' : ''}`
}

async function serve(c: Context<AppEnv>, readers: Readers): Promise<Response> {
  const { kit, viewer } = c.var
  const small = c.req.query('klein') !== undefined
  const found = await fileOf(kit.db, c.req.param('id') ?? '', small)
  const mayRead = found && Object.hasOwn(readers, found.ownerKind) ? readers[found.ownerKind] : undefined
  // Whether it is not there, or not for them, a stranger hears the same: sign in first.
  if (!found || !(await mayRead?.(kit.db, viewer, found.ownerId)))
    return refuse(isSignedIn(viewer) ? 'not-found' : 'sign-in')
  if (c.req.param('name') !== found.name)
    return c.redirect(attachmentUrl({ ...found, id: found.attachmentId }, small), 302)
  return send(c, found)
}

/**
 * Answers with an attachment, for a page that proved in its own way that whoever asks may read it, as by a link from a mail.
 * @throws Refusal not-found
 */
export async function sendAttachment(c: Context<AppEnv>, attachmentId: string): Promise<Response> {
  return send(c, (await fileOf(c.var.kit.db, attachmentId, false)) ?? refuse('not-found'))
}

async function send(c: Context<AppEnv>, found: Found): Promise<Response> {
  const headers = {
    // The right to it is asked anew each time; the bytes under a key never change.
    'Cache-Control': 'private, no-cache',
    ETag: `"${found.key}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
  }
  if (c.req.header('if-none-match')?.includes(headers.ETag)) return c.body(null, 304, headers)
  const file = (await c.var.kit.storage.get(found.key)) ?? refuse('not-found')
  return c.body(file.stream, 200, {
    ...headers,
    'Content-Type': found.mime,
    'Content-Length': String(file.size),
    'Content-Disposition': dispositionOf(found.name, found.alt !== null),
  })
}

interface Found {
  attachmentId: string
  ownerKind: string
  ownerId: string
  name: string
  alt: string | null
  key: string
  mime: string
}

async function fileOf(db: Db, id: string, small: boolean): Promise<Found | null> {
  if (!/^[0-9a-z]{12}$/.test(id)) return null
  const which = small ? sql`coalesce(${attachment.smallFileId}, ${attachment.fileId})` : attachment.fileId
  const { ownerKind, ownerId, name, alt } = attachment
  const { key, mime } = storedFile
  const [found] = await db
    .select({ attachmentId: attachment.id, ownerKind, ownerId, name, alt, key, mime })
    .from(attachment)
    .innerJoin(storedFile, eq(storedFile.id, which))
    .where(eq(attachment.id, id))
  return found ?? null
}

// Only pictures, which we drew ourselves, are shown in a page; everything else is saved.
function dispositionOf(name: string, isPicture: boolean): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '')
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${isPicture ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${exact}`
}
