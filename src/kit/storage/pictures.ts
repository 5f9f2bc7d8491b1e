import { isHeic, looksLikePhoto, PHOTO_MAX_PIXELS } from './photos.ts'

const SIDES = [1600, 480]

export interface Drawn {
  extension: 'webp'
  mime: 'image/webp'
  bytes: Buffer
  width: number
  height: number
}

/**
 * Draws a picture anew, large and small, so that nothing but pixels survives. It is never made larger than it was.
 * @param bytes what was sent
 */
export async function drawPicture(bytes: Uint8Array): Promise<Drawn[] | 'heic' | 'not-a-picture'> {
  if (isHeic(bytes)) return 'heic'
  if (!looksLikePhoto(bytes)) return 'not-a-picture'
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  const drawn: Drawn[] = []
  try {
    for (const side of SIDES) {
      const { data, info } = await sharp(bytes, { limitInputPixels: PHOTO_MAX_PIXELS, failOn: 'error', pages: 1 })
        .rotate()
        .resize(side, side, { fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 82 })
        .toBuffer({ resolveWithObject: true })
      drawn.push({ extension: 'webp', mime: 'image/webp', bytes: data, width: info.width, height: info.height })
    }
  } catch {
    return 'not-a-picture'
  }
  return drawn
}
