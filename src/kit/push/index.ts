import { request as plainly } from 'node:http'
import { request } from 'node:https'
import type { LookupFunction } from 'node:net'
import webpush from 'web-push'
import { lookupOutside, mayLeadOutside } from '../web/outside.ts'
import type { PushKeys } from './keys.ts'

/** A browser as it made itself known: where it is reached, and with what it reads. */
export interface Browser {
  endpoint: string
  p256dh: string
  auth: string
}

/** Where a push may go. */
export interface Reach {
  may(url: URL): boolean
  lookup?: LookupFunction
}

/** The open internet, by https. */
export const OUTSIDE: Reach = { may: mayLeadOutside, lookup: lookupOutside }

/** Taken; or the browser is not there any more, or never was one. */
export type Pushed = 'taken' | 'gone'

const A_DAY = 86_400
const PATIENCE_MS = 10_000

/**
 * Sends a few words to a browser, encrypted for it (RFC 8291), said to be ours (RFC 8292).
 * @param subject whom the push service may turn to: `mailto:` or `https:`
 * @throws when it did not work now and may later
 */
export async function push(
  browser: Browser,
  keys: PushKeys,
  subject: string,
  words: string,
  reach: Reach = OUTSIDE,
): Promise<Pushed> {
  const url = URL.canParse(browser.endpoint) ? new URL(browser.endpoint) : null
  if (!url || !reach.may(url)) return 'gone'
  const { endpoint, p256dh, auth } = browser
  // One waiting message takes the place of another: they all say the same.
  const { method, headers, body } = webpush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, words, {
    vapidDetails: { subject, ...keys },
    TTL: A_DAY,
    topic: 'iets-nieuws',
  })
  const status = await ask(url, method, headers as Record<string, string>, body, reach)
  if (status >= 200 && status < 300) return 'taken'
  // 404 and 410: it is gone; 400, 401, 403 and 413: it takes nothing of ours, now or later.
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) return 'gone'
  throw new Error(`a push service answered ${status}`)
}

// By hand, so that the address that was checked is the one that is connected to, and nothing leads on from there.
function ask(
  url: URL,
  method: string,
  headers: Record<string, string>,
  body: Buffer | null,
  { lookup }: Reach,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const ways = url.protocol === 'http:' ? plainly : request
    const asked = ways(
      url,
      { method, headers, timeout: PATIENCE_MS, agent: false, ...(lookup ? { lookup } : {}) },
      (answer) => {
        resolve(answer.statusCode ?? 0)
        answer.destroy()
      },
    )
    asked.on('timeout', () => asked.destroy(new Error('a push service did not answer')))
    asked.on('error', reject)
    asked.end(body)
  })
}
