import type { Dice } from './random.ts'

/** The element that must never stand in a page unescaped. */
export const ELEMENT = 'vw-x'

const MARKUP = [
  `<${ELEMENT}>`,
  `"><${ELEMENT} onload=vwx(1)>`,
  `'><${ELEMENT}>`,
  `</textarea><${ELEMENT}>`,
  `</title></script><${ELEMENT}>`,
  `--><${ELEMENT}>`,
  `]]><${ELEMENT}>`,
  `" onmouseover="vwx(1)" x="`,
  `' onfocus='vwx(1)' autofocus='`,
  '<img src=x onerror=vwx(1)>',
  '<svg/onload=vwx(1)>',
  '<script>vwx(1)</script>',
  '[klik](javascript:vwx(1))',
  '[klik](  java\nscript:vwx(1))',
  '![x](data:text/html,<script>vwx(1)</script>)',
  `[a]: javascript:vwx(1)\n\n[a] <${ELEMENT}>`,
  'javascript:vwx(1)',
  'data:text/html;base64,PHZ3LXg+',
  '`code` **vet** > citaat\n\n# kop\n\n| a | b |\n|---|---|\n| c | d |',
  '{{7*7}} #{7*7} <%= 7*7 %>',
]

const SQL = [
  `'; drop table person; --`,
  `' or '1'='1`,
  `1) or 1=1--`,
  `\\'; select pg_sleep(9); --`,
  `%' and 1=0 union select email from person --`,
  '%%%%____',
  '\\',
  '$$',
  '$1',
  '{"a":1}',
  '{a,b,"c}',
  `') returning *; --`,
  'a & b | !c <-> d',
  '((((',
  ':* & |',
]

const PATHS = [
  '../../../../etc/passwd',
  '..\\..\\windows',
  '/etc/passwd',
  '//evil.example/pad',
  '/\\evil.example',
  'https://evil.example/',
  '/%2e%2e/%2e%2e',
  './.git/config',
  'file:///etc/passwd',
]

const UNICODE = [
  '\u0000',
  'a\u0000b',
  '\u202Eomgekeerd\u202C',
  '\u2066los\u2069 \u200F \uFEFF',
  '\uD800',
  'half \uDC00 paar',
  'Zoë Ærø Ĳssel ﬁ',
  '𝕍𝕝𝕚𝕖𝕘 👩‍👩‍👧‍👦 🇳🇱',
  'a\u0301\u0302\u0303\u0304'.repeat(40),
  'الوصول مرحبا',
  'ßẞıİſK',
  '\u2028\u2029\u0085',
  '\u000b\u000c\u001b[31m\u0007',
  '\r\nX-Vw: 1\r\n\r\n',
  '\uFFFE\uFFFF',
  '   ',
  '\t',
]

const WRONG = [
  '',
  '0',
  '-1',
  '-0',
  '1e309',
  'NaN',
  'Infinity',
  '9007199254740993',
  '99999999999999999999999999',
  '0x10',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '[object Object]',
  '2026-02-30',
  '0000-00-00',
  '99999-12-31',
  '-271821-04-20',
  '2026-12-04T00:00:00Z',
  '__proto__',
  'constructor',
  'toString',
  'a@b',
  'a@b.nl,c@d.nl',
  '"a b"@c.nl',
  'a@b.nl\r\nBcc: c@d.nl',
  'x@[127.0.0.1]',
]

/** What a decent person might have typed, so that a request gets past the first gate. */
const DECENT = [
  'Een gewone zin over wonen en zorg.',
  'ja',
  'nl',
  'en',
  '1',
  '123456',
  'naam@voorbeeld.nl',
  '2026-12-04',
  'https://voorbeeld.nl/pad',
  'Wierdam',
  'on',
]

const SORTS = [MARKUP, SQL, PATHS, UNICODE, WRONG, DECENT]

/** A value nobody would type, or now and then one that somebody might. @param known ids, tokens and words of the house itself */
export function nasty(dice: Dice, known: readonly string[] = []): string {
  const kind = dice.roll()
  if (kind < 0.12 && known.length) return dice.pick(known)
  if (kind < 0.17) return dice.pick(MARKUP) + dice.pick(UNICODE) + dice.pick(SQL)
  if (kind < 0.19) return dice.pick(dice.pick(SORTS)).repeat(1 + dice.int(200))
  if (kind < 0.2) return anything(dice, dice.int(120))
  return dice.pick(dice.pick(SORTS))
}

/** Up to a megabyte of it. */
export function huge(dice: Dice): string {
  const piece = dice.pick(['a', 'é', '👩‍👩‍👧', '<', '&', '[', '> ', '*_', '\n', '\u0000', '[a](', '`'])
  const bytes = dice.pick([4_000, 60_000, 101_000, 300_000, 1_000_000])
  return piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)))
}

/** As decent as it gets. */
export function decent(dice: Dice): string {
  return dice.pick(DECENT)
}

function anything(dice: Dice, length: number): string {
  let text = ''
  for (let at = 0; at < length; at++) text += String.fromCharCode(dice.int(dice.chance(0.7) ? 128 : 65_536))
  return text
}
