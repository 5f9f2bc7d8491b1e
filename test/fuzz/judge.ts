import type { Asked } from './asked.ts'
import { ELEMENT } from './nasty.ts'
import type { Sender, Senders } from './people.ts'
import type { Secret } from './secrets.ts'
import type { Got } from './send.ts'

const ELEMENT_OPEN = new RegExp(`<${ELEMENT}`, 'i')
const TAG = /<[a-z][^\s/>]*((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\/)*)\s*>/gi
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g
const LEADS = /^(href|src|action|formaction)$/i
const BAD_SCHEME = /^["']?[\s\0-\x20]*(javascript|vbscript|data):/i

/** Who the site must take the sender for. */
export function knownAs(asked: Asked, senders: Senders): Sender {
  const nobody = senders.stranger
  return {
    own: senders[asked.as],
    twice: senders[asked.as],
    stolen: senders.other,
    none: nobody,
    stale: nobody,
    forged: nobody,
  }[asked.proof]
}

/**
 * Whether an answer is one that nobody has to be ashamed of.
 * @returns what is wrong with it, or null
 */
export async function judge(asked: Asked, got: Got, sender: Sender, secrets: Secret[]): Promise<string | null> {
  if (got.status >= 500) return `answered ${got.status}`
  if (got.headers.get('x-vw')) return 'a header of the sender stands in the answer'
  const to = got.headers.get('location')
  if (to && !/^\/(?![/\\])/.test(to)) return `leads to another site: ${to.slice(0, 100)}`
  if (isHtml(got)) {
    const wrong = wrongIn(got)
    if (wrong) return wrong
  }
  if (
    asked.foreign &&
    got.status !== 0 &&
    !/^(GET|HEAD|OPTIONS)$/.test(asked.method) &&
    ![400, 403, 404].includes(got.status)
  )
    return `a request from another site was answered ${got.status}`
  for (const { what, marker, may } of secrets)
    if ((got.text.includes(marker) || to?.includes(marker)) && !(await may(sender, asked.path))) return `shows ${what}`
  return null
}

function isHtml(got: Got): boolean {
  return (got.headers.get('content-type') ?? '').includes('html')
}

function wrongIn({ text, headers }: Got): string | null {
  if (ELEMENT_OPEN.test(text)) return 'an element of the sender stands in the page'
  if (!headers.get('content-security-policy')?.includes("default-src 'none'")) return 'a page without its policy'
  if (/\bat .*\.(m?[jt]sx?):\d+/.test(text) || text.includes('node_modules')) return 'a stack trace'
  for (const [, attributes = ''] of text.matchAll(TAG))
    for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      if (/^on/i.test(name)) return `an event handler: ${name}`
      if (LEADS.test(name) && BAD_SCHEME.test(value)) return `a ${name} that runs: ${value.slice(0, 60)}`
    }
  return null
}
