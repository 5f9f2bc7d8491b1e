import { createHash, createHmac, randomBytes, randomFillSync, timingSafeEqual } from 'node:crypto'

/** The letters of every id. */
export const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const ID_LENGTH = 12

// Random bytes for the next ids, asked from the system by the hundreds: every request needs two.
const ahead = Buffer.alloc(ID_LENGTH * 256)
let used = ahead.length

/**
 * A new identifier: 12 characters of Crockford base 32, 60 random bits. Short enough to stand in an
 * address, unguessable enough that an address tells nothing about its neighbours.
 */
export function newId(): string {
  if (used === ahead.length) {
    randomFillSync(ahead)
    used = 0
  }
  let id = ''
  for (const end = used + ID_LENGTH; used < end; used++) id += ALPHABET[(ahead[used] ?? 0) & 31]
  return id
}

// Letters that Unicode does not take apart into a plain one and its accent.
const PLAIN: Record<string, string> = {
  ...{ ı: 'i', ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd' },
  ...{ ß: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe' },
}

/**
 * The readable tail of an address: lower case, no accents, dashes.
 * @param text any text
 * @returns at most 60 characters of a-z, 0-9 and dashes; empty when nothing is left
 */
export function slugOf(text: string): string {
  return text
    .replace(/[ıøØłŁđĐßæÆœŒ]/g, (letter) => PLAIN[letter] ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}

/** The address part of a thing: its id, then words for people. */
export function idWithWords(id: string, words: string): string {
  const tail = slugOf(words)
  return tail ? `${id}-${tail}` : id
}

/** The id in an address part made by `idWithWords`, or null when it cannot be one. */
export function idOf(part: string): string | null {
  const id = part.split('-', 1)[0] ?? ''
  return /^[0-9a-z]{12}$/.test(id) ? id : null
}

/** A secret for a cookie: 32 random bytes, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret token, so that a leaked table opens nothing. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * A token that can be made again from the installation's secret, for links in mail that are sent more than once.
 * @param secret APP_SECRET
 * @param purpose separates the uses, so that one kind of link never opens another
 * @param id what the link is about
 * @returns `id.signature`
 */
export function signedToken(secret: string, purpose: string, id: string): string {
  return `${id}.${signature(secret, purpose, id)}`
}

/** The id inside a token of `signedToken`, or null when the signature does not fit. */
export function openSignedToken(secret: string, purpose: string, token: string): string | null {
  const dot = token.indexOf('.')
  if (dot < 1) return null
  const id = token.slice(0, dot)
  const given = Buffer.from(token.slice(dot + 1))
  const wanted = Buffer.from(signature(secret, purpose, id))
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? id : null
}

function signature(secret: string, purpose: string, id: string): string {
  return createHmac('sha256', secret).update(`${purpose}\0${id}`).digest('base64url').slice(0, 32)
}
