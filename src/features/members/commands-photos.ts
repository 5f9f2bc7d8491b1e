import { and, eq, notExists, sql } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { person } from '#kit/session/tables.ts'
import { dropFiles, removeLoose } from '#kit/storage/files.ts'
import type { Storage } from '#kit/storage/index.ts'
import { keepPhoto, type PhotoAnswer } from '#kit/storage/photos.ts'
import { storedFile } from '#kit/storage/tables.ts'

/** Keeps a photo that the viewer sent, so that it waits for the rest of the form. Nobody else sees it yet. */
export async function bringPhoto(db: Db, storage: Storage, viewer: SignedIn, photo: File): Promise<PhotoAnswer> {
  return keepPhoto(db, storage, viewer.person.id, new Uint8Array(await photo.arrayBuffer()))
}

/** Whether a photo that waits is the viewer's own. */
export async function isMyPhoto(db: Db, viewer: SignedIn, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: storedFile.id })
    .from(storedFile)
    .where(and(eq(storedFile.id, id), eq(storedFile.ownerId, viewer.person.id)))
  return rows.length > 0
}

/** Throws away every photo that the viewer once sent and does not use: what is taken away is gone. */
export async function dropUnusedPhotos(db: Db, storage: Storage, viewer: SignedIn): Promise<void> {
  const used = db.select({ one: sql`1` }).from(person).where(eq(person.photoId, storedFile.id))
  const gone = await transact(db, (tx) =>
    dropFiles(tx, sql`${storedFile.ownerId} = ${viewer.person.id} and ${notExists(used)}`),
  )
  await removeLoose(db, storage, gone)
}
