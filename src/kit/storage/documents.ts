import { and, eq, inArray, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { SignedIn } from '../access/viewer.ts'
import { type Db, transact } from '../db/index.ts'
import { newId } from '../id.ts'
import { type Limit, mayPass } from '../session/limits.ts'
import { dropFiles, keepFile, removeLoose } from './files.ts'
import { type Storage, StorageAway } from './index.ts'
import { kindOf, tidyName } from './kinds.ts'
import { isHeic, looksLikePhoto } from './photos.ts'
import { drawPicture } from './pictures.ts'
import { attachment, storedFile } from './tables.ts'

export const DOCUMENT_MAX_BYTES = 20 * 1024 * 1024
export const ALT_MAX = 300
const A_DAY: Limit = { name: 'file', most: 100, seconds: 86_400 }

/** What a file hangs on: a kind of thing that a feature says who may read, and which one. */
export interface Owner {
  kind: string
  id: string
}

/** Until the form that it came with is whole, a file hangs on who brought it, and nobody else sees it. */
export function waitingOf(viewer: SignedIn): Owner {
  return { kind: 'waiting', id: viewer.person.id }
}

/** Why a file was not kept; `FILE_WORDS` has a sentence for each. */
export type FileRefusal =
  | 'empty'
  | 'too-big'
  | 'too-often'
  | 'unknown-kind'
  | 'macros'
  | 'not-a-picture'
  | 'heic'
  | 'no-alt'
  | 'away'

export type FileAnswer = { ok: true; id: string } | { ok: false; why: FileRefusal }

/**
 * Keeps whatever somebody chose for a form: a picture, which is described before it is hung, or a document.
 * @param db not a transaction
 */
export async function bringFile(db: Db, storage: Storage, viewer: SignedIn, file: File): Promise<FileAnswer> {
  const wrong = sizeWrong(file)
  if (wrong) return wrong
  if (!(await mayPass(db, A_DAY, viewer.person.id))) return { ok: false, why: 'too-often' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return looksLikePhoto(bytes) || isHeic(bytes)
    ? keepPicture(db, storage, viewer, { name: file.name, alt: '' }, bytes)
    : keepDocument(db, storage, viewer, file.name, bytes)
}

/**
 * Keeps a document as it is, when its bytes say that it is one of the kinds that we keep. It waits for `hang`.
 * @param db not a transaction
 */
export async function bringDocument(db: Db, storage: Storage, viewer: SignedIn, file: File): Promise<FileAnswer> {
  return sizeWrong(file) ?? keepDocument(db, storage, viewer, file.name, new Uint8Array(await file.arrayBuffer()))
}

/**
 * Keeps a picture, drawn anew in two sizes. It waits for `hang`.
 * @param alt what there is to see, for who cannot see it
 * @param db not a transaction
 */
export async function bringPicture(
  db: Db,
  storage: Storage,
  viewer: SignedIn,
  file: File,
  alt: string,
): Promise<FileAnswer> {
  const wrong = sizeWrong(file)
  if (wrong) return wrong
  const seen = alt.trim()
  if (!seen || seen.length > ALT_MAX) return { ok: false, why: 'no-alt' }
  return keepPicture(db, storage, viewer, { name: file.name, alt: seen }, new Uint8Array(await file.arrayBuffer()))
}

function sizeWrong(file: File): FileAnswer | null {
  if (file.size === 0) return { ok: false, why: 'empty' }
  return file.size > DOCUMENT_MAX_BYTES ? { ok: false, why: 'too-big' } : null
}

async function keepDocument(
  db: Db,
  storage: Storage,
  viewer: SignedIn,
  fileName: string,
  bytes: Uint8Array,
): Promise<FileAnswer> {
  const kind = kindOf(bytes, fileName)
  if (!kind || kind === 'macros') return { ok: false, why: kind ?? 'unknown-kind' }
  const name = tidyName(fileName, kind.extension)
  return keep(db, storage, viewer, { name, alt: null }, [{ ...kind, bytes, width: null, height: null }])
}

async function keepPicture(
  db: Db,
  storage: Storage,
  viewer: SignedIn,
  { name, alt }: { name: string; alt: string },
  bytes: Uint8Array,
): Promise<FileAnswer> {
  const drawn = await drawPicture(bytes)
  if (drawn === 'heic' || drawn === 'not-a-picture') return { ok: false, why: drawn }
  return keep(db, storage, viewer, { name: tidyName(name, 'webp'), alt }, drawn)
}

interface Part {
  extension: string
  mime: string
  bytes: Uint8Array
  width: number | null
  height: number | null
}

async function keep(
  db: Db,
  storage: Storage,
  viewer: SignedIn,
  { name, alt }: { name: string; alt: string | null },
  parts: readonly Part[],
): Promise<FileAnswer> {
  const id = newId()
  const owner = waitingOf(viewer)
  const files: string[] = []
  try {
    for (const { mime, extension, bytes, width, height } of parts) {
      const fileId = newId()
      const row = { id: fileId, key: `${fileId}.${extension}`, mime, bytes: bytes.length, width, height }
      await keepFile(db, storage, { ...row, ownerId: ownerOf(id) }, bytes)
      files.push(fileId)
    }
    const [fileId = '', smallFileId = null] = files
    await db
      .insert(attachment)
      .values({ id, ownerKind: owner.kind, ownerId: owner.id, byId: viewer.person.id, name, alt, fileId, smallFileId })
    return { ok: true, id }
  } catch (error) {
    // A picture of which only the first size arrived.
    const loose = await transact(db, (tx) => dropFiles(tx, ofAttachments([id])))
    await removeLoose(db, storage, loose)
    if (error instanceof StorageAway) return { ok: false, why: 'away' }
    throw error
  }
}

/** An attachment as a page shows it. */
export interface Attachment {
  id: string
  ownerId: string
  name: string
  /** Null for a document; empty while nobody said yet what there is to see. */
  alt: string | null
  mime: string
  bytes: number
  width: number | null
  height: number | null
}

/** What hangs on some things of one kind, the oldest first. The caller proved that the viewer may read the things. */
export async function attachmentsOf(db: Db, kind: string, ids: readonly string[]): Promise<Attachment[]> {
  return ids.length === 0 ? [] : read(db, and(eq(attachment.ownerKind, kind), inArray(attachment.ownerId, [...ids])))
}

/** Those of these that the viewer brought and that wait for a form, or hang on what they are changing. */
export async function broughtBy(
  db: Db,
  viewer: SignedIn,
  ids: readonly string[],
  changing?: Owner,
): Promise<Attachment[]> {
  const where = changing ? or(isOf(waitingOf(viewer)), isOf(changing)) : isOf(waitingOf(viewer))
  return ids.length === 0 ? [] : read(db, and(inArray(attachment.id, [...ids]), where))
}

function read(db: Db, where: SQL | undefined): Promise<Attachment[]> {
  const { id, ownerId, name, alt } = attachment
  const { mime, bytes, width, height } = storedFile
  return db
    .select({ id, ownerId, name, alt, mime, bytes, width, height })
    .from(attachment)
    .innerJoin(storedFile, eq(storedFile.id, attachment.fileId))
    .where(where)
    .orderBy(attachment.addedAt, attachment.id)
}

/** Writes down what there is to see in a picture that waits for a form. */
export async function describe(db: Db, viewer: SignedIn, id: string, alt: string): Promise<void> {
  await db
    .update(attachment)
    .set({ alt: alt.trim().slice(0, ALT_MAX) })
    .where(and(eq(attachment.id, id), sql`${attachment.alt} is not null`, isOf(waitingOf(viewer))))
}

/**
 * Hangs what the viewer brought on the thing that it belongs to. What is not theirs, or hangs elsewhere, is left alone.
 * @param tx the transaction in which the thing is made
 * @returns how many hang there now
 */
export async function hang(tx: Db, viewer: SignedIn, ids: readonly string[], owner: Owner): Promise<number> {
  if (ids.length === 0) return 0
  const { rowCount } = await tx
    .update(attachment)
    .set({ ownerKind: owner.kind, ownerId: owner.id })
    .where(and(inArray(attachment.id, [...ids]), sql`${attachment.alt} is distinct from ''`, isOf(waitingOf(viewer))))
  return rowCount ?? 0
}

/**
 * Leaves exactly these hanging on a thing that the viewer changed: what is new is hung, what was left out is taken down.
 * @param items as its form holds them, with what there is to see
 * @param tx the transaction in which the thing is changed
 */
export async function rehang(
  tx: Db,
  viewer: SignedIn,
  items: readonly Pick<Attachment, 'id' | 'alt'>[],
  owner: Owner,
): Promise<void> {
  const ids = items.map(({ id }) => id)
  await hang(tx, viewer, ids, owner)
  for (const { id, alt } of items)
    if (alt)
      await tx
        .update(attachment)
        .set({ alt })
        .where(and(eq(attachment.id, id), isOf(owner), sql`${attachment.alt} <> ${alt}`))
  await takeDownThose(tx, and(isOf(owner), ids.length > 0 ? notInArray(attachment.id, ids) : undefined))
}

/** Takes away everything that hangs on a thing. @param tx the transaction in which the thing goes */
export async function takeDown(tx: Db, owner: Owner): Promise<void> {
  await takeDownThose(tx, isOf(owner))
}

/**
 * Takes away everything that hangs on many things of one kind.
 * @param tx the transaction in which the things go
 * @param ids a query for the ids of the things
 */
export async function takeDownAll(tx: Db, kind: string, ids: SQL): Promise<void> {
  await takeDownThose(tx, and(eq(attachment.ownerKind, kind), sql`${attachment.ownerId} in (${ids})`))
}

async function takeDownThose(tx: Db, which: SQL | undefined): Promise<void> {
  const gone = await tx.delete(attachment).where(which).returning({ id: attachment.id })
  if (gone.length > 0) await dropFiles(tx, ofAttachments(gone.map(({ id }) => id)))
}

// Files belong to the attachment and not to the person: whoever clears away their own photos leaves these alone.
const ownerOf = (id: string) => `attachment:${id}`

function ofAttachments(ids: readonly string[]): SQL {
  return sql`owner_id = any(${sql.param(ids.map(ownerOf))}::text[])`
}

function isOf(owner: Owner): SQL | undefined {
  return and(eq(attachment.ownerKind, owner.kind), eq(attachment.ownerId, owner.id))
}
