import * as v from 'valibot'
import type { Browser } from '#kit/push/index.ts'
import { mayLeadOutside } from '#kit/web/outside.ts'

const bytes = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^[\w-]+={0,2}$/),
    v.check((text) => {
      const { length } = Buffer.from(text, 'base64url')
      return length >= least && length <= most
    }),
  )

// As `PushSubscription.toJSON()` gives it.
const subscription = v.object({
  endpoint: v.pipe(
    v.string(),
    v.maxLength(1000),
    v.check((text) => URL.canParse(text) && mayLeadOutside(new URL(text))),
  ),
  keys: v.object({ p256dh: bytes(65, 65), auth: bytes(16, 64) }),
})

/** What a browser said of itself; null when that cannot be, or when it leads where nothing should be sent. */
export function readBrowser(said: string | undefined): Browser | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(said ?? '')
  } catch {
    return null
  }
  const read = v.safeParse(subscription, parsed)
  return read.success ? { endpoint: read.output.endpoint, ...read.output.keys } : null
}
