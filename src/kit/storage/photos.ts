import type { Db } from '../db/index.ts'
import { newId } from '../id.ts'
import { keepFile } from './files.ts'
import { type Storage, StorageAway } from './index.ts'

const PHOTO_MAX_BYTES = 8 * 1024 * 1024
/** More than any camera makes; it is what a small file may be drawn to in memory. */
export const PHOTO_MAX_PIXELS = 50_000_000
const SIDE = 512
// To fill a square, a strip of one pixel high would first be drawn at thousands of times its size.
const MOST_OBLONG = 8

export type PhotoAnswer = { ok: true; id: string } | { ok: false; why: 'too-big' | 'heic' | 'not-a-photo' | 'away' }

/**
 * Keeps a portrait. It is decoded and drawn anew as a square WebP, so nothing but pixels survives:
 * no place, no camera, no hidden payload.
 * @param bytes what was sent, of any size
 */
export async function keepPhoto(db: Db, storage: Storage, ownerId: string, bytes: Uint8Array): Promise<PhotoAnswer> {
  if (bytes.length > PHOTO_MAX_BYTES) return { ok: false, why: 'too-big' }
  if (isHeic(bytes)) return { ok: false, why: 'heic' }
  if (!looksLikePhoto(bytes)) return { ok: false, why: 'not-a-photo' }
  let drawn: Buffer
  // Twenty megabytes of memory that a process without uploads never needs.
  const { default: sharp } = await import('sharp')
  // No photo is ever drawn twice: what is kept of it would only fill memory.
  sharp.cache(false)
  try {
    const photo = sharp(bytes, { limitInputPixels: PHOTO_MAX_PIXELS, failOn: 'error', pages: 1 })
    const { width, height } = await photo.metadata()
    if (Math.max(width, height) > MOST_OBLONG * Math.min(width, height)) return { ok: false, why: 'not-a-photo' }
    drawn = await photo
      .rotate()
      .resize(SIDE, SIDE, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82 })
      .toBuffer()
  } catch {
    return { ok: false, why: 'not-a-photo' }
  }
  const id = newId()
  const key = `${id}.webp`
  const row = { id, key, mime: 'image/webp', bytes: drawn.length, width: SIDE, height: SIDE, ownerId }
  try {
    await keepFile(db, storage, row, drawn)
  } catch (error) {
    if (error instanceof StorageAway) return { ok: false, why: 'away' }
    throw error
  }
  return { ok: true, id }
}

/** Whether the first bytes are those of a photo that can be drawn, whatever the name or the browser says. */
export function looksLikePhoto(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12))
  return (
    head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
    head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) ||
    (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP') ||
    (head.toString('latin1', 4, 8) === 'ftyp' && /^(avif|mif1)/.test(head.toString('latin1', 8, 12)))
  )
}

/** What iPhones make of themselves: its pictures are packed by a method under patents, which sharp does not bring. */
export function isHeic(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 40)).toString('latin1')
  return /^.{4}ftyp(hei|hev|mif1|msf1)/s.test(head) && !head.includes('avif')
}
