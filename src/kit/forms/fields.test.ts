import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  choice,
  day,
  emailAddress,
  mustTick,
  optionalLine,
  optionalLink,
  optionalText,
  requiredLine,
  requiredText,
  sixDigits,
  tick,
} from './fields.ts'
import { check, type Typed } from './read.ts'
import { FORM_WORDS } from './words.ts'

const W = FORM_WORDS.nl

/** What becomes of a typed text: its clean value, or the complaint. */
function read(field: v.GenericSchema<unknown, unknown>, text?: string): unknown {
  const result = v.safeParse(field, text)
  return result.success ? result.output : { wrong: result.issues[0].message }
}
const wrong = (message: string) => ({ wrong: message })

describe('a text', () => {
  const text = optionalText('nl', 20)

  test.each([
    ['spaces around it', '  dag  ', 'dag'],
    ['a nul', 'da\0g', 'dag'],
    ['control characters', 'd\u0007a\u001b[31mg\u007f', 'da[31mg'],
    ['words that turn around', 'gad\u202e\u2066dag\u2069\u202c', 'gaddag'],
    ['marks of direction', '\u200fdag\u200e', 'dag'],
    ['a byte order mark', '\ufeffdag', 'dag'],
    ['half a sign', 'dag\ud83c', 'dag\ufffd'],
    ['line ends of every kind', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a tab', 'a\tb', 'a\tb'],
    ['an emoji made of several signs', '👩‍👧 ja', '👩‍👧 ja'],
    ['letters with accents', 'Zoë Ångström', 'Zoë Ångström'],
  ])('with %s', (_, typed, clean) => expect(read(text, typed)).toBe(clean))

  test('that was not sent is empty', () => expect(read(text)).toBe(''))
  test('exactly as long as it may be fits', () => expect(read(text, 'x'.repeat(20))).toBe('x'.repeat(20)))
  test('one sign longer does not', () => expect(read(text, 'x'.repeat(21))).toEqual(wrong(W.tooLong(20))))
  test('what is taken out does not count', () => expect(read(text, `${'x'.repeat(20)}\0\u202e `)).toBe('x'.repeat(20)))

  test.each(['', '   ', '\0', '\u202e\u2066', '\r\n\t', '\ufeff'])('that must be there is not there as %j', (typed) => {
    expect(read(requiredText('nl', 20, 'Schrijf iets'), typed)).toEqual(wrong('Schrijf iets'))
    expect(read(requiredLine('nl', 20, 'Schrijf iets'), typed)).toEqual(wrong('Schrijf iets'))
  })

  test('on one line has no line ends, so it cannot begin another', () => {
    expect(read(optionalLine('nl', 80), 'Anke\r\nBcc: buit@elders.invalid')).toBe('Anke Bcc: buit@elders.invalid')
    expect(read(optionalLine('nl', 80), 'een\u2028twee\u2029drie\u0085')).not.toMatch(/[\u2028\u2029\n\r]/)
  })
})

describe('an e-mail address', () => {
  const email = emailAddress('nl')

  test.each([
    ['Ilse@Voorbeeld.NL', 'ilse@voorbeeld.nl'],
    [' ilse.boonstra+kring@post.voorbeeld.nl ', 'ilse.boonstra+kring@post.voorbeeld.nl'],
    ['ilse\u200e@voorbeeld.nl', 'ilse@voorbeeld.nl'],
    ["o'brien@voorbeeld.ie".replace("'", ''), 'obrien@voorbeeld.ie'],
  ])('%j is %s', (typed, clean) => expect(read(email, typed)).toBe(clean))

  test.each([
    'ilse',
    'ilse@voorbeeld',
    '@voorbeeld.nl',
    'ilse@',
    'ilse@@voorbeeld.nl',
    'ilse @voorbeeld.nl',
    'ilse@voorbeeld.nl, bas@voorbeeld.nl',
    'ilse@voorbeeld.nl\r\nBcc: buit@elders.invalid',
    'Ilse <ilse@voorbeeld.nl>',
    '"ilse"@voorbeeld.nl',
    'ilse@voorbeeld.nl;',
    'mailto:ilse@voorbeeld.nl',
  ])('%j is none', (typed) => expect(read(email, typed)).toEqual(wrong(W.emailWrong)))

  test('that is missing says so', () => expect(read(email, ' ')).toEqual(wrong(W.emailMissing)))
  test('that is endless is refused', () =>
    expect(read(email, `${'a'.repeat(250)}@b.nl`)).toEqual(wrong(W.tooLong(254))))
})

describe('a link', () => {
  const link = optionalLink('nl')

  test.each([
    ['', ''],
    ['https://keukentafel.example', 'https://keukentafel.example'],
    ['http://keukentafel.example/over', 'http://keukentafel.example/over'],
    ['keukentafel.example', 'https://keukentafel.example'],
    ['www.keukentafel.example/ik?a=1#b', 'https://www.keukentafel.example/ik?a=1#b'],
  ])('%j is %j', (typed, clean) => expect(read(link, typed)).toBe(clean))

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\0script:alert(1)',
    'java\tscript:alert(document.domain)',
    ' javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://keukentafel.example',
    'mailto:ilse@voorbeeld.nl',
    'https://ilse:geheim@keukentafel.example',
    'https://localhost',
    'https://',
    'een mooie site',
  ])('%j is none', (typed) => expect(read(link, typed)).toEqual(wrong(W.linkWrong)))
})

describe('a day', () => {
  test.each(['2026-12-04', '2028-02-29'])('%s is one', (typed) => expect(read(day('nl'), typed)).toBe(typed))
  test.each([
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '0000-00-00',
    '4-12-2026',
    '2026-12-4',
    '',
    'morgen',
    '+002026-12-04',
    '2026-12-04T10:00',
  ])('%j is none', (typed) => expect(read(day('nl'), typed)).toEqual(wrong(W.dateWrong)))
})

describe('a code', () => {
  test.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['12-34-56', '123456'],
    ['\u200e000000', '000000'],
  ])('%j is %s', (typed, clean) => expect(read(sixDigits('nl'), typed)).toBe(clean))
  test.each(['12345', '1234567', '12345a', '١٢٣٤٥٦', ''])('%j is none', (typed) =>
    expect(read(sixDigits('nl'), typed)).toEqual(wrong(W.codeWrong)),
  )
})

describe('a choice', () => {
  const field = choice('nl', ['auto', 'light'] as const, 'auto')
  test('is one of the list', () => expect(read(field, 'light')).toBe('light'))
  test('falls back when nothing was sent', () => expect(read(field)).toBe('auto'))
  test.each(['dark', '', 'constructor', '__proto__', 'light\0'])('%j is none', (typed) =>
    expect(read(field, typed)).toEqual(wrong(W.unknownChoice)),
  )
})

describe('a box', () => {
  test('is ticked by whatever is sent', () =>
    expect([read(tick, 'ja'), read(tick, 'on'), read(tick, ''), read(tick)]).toEqual([true, true, false, false]))
  test('that must be ticked says so', () => expect(read(mustTick('Vink aan'))).toEqual(wrong('Vink aan')))
})

describe('a form', () => {
  const form = v.object({ naam: requiredLine('nl', 10, 'Vul je naam in'), email: emailAddress('nl') })
  const typed = (fields: Record<string, string>) => Object.assign(Object.create(null), fields) as Typed

  test('gives a complaint for each field, in the order of the form, and what was typed', () => {
    const sent = typed({ email: 'geen', naam: '' })
    const checked = check(form, sent)
    expect(checked).toEqual({ ok: false, typed: sent, errors: { naam: 'Vul je naam in', email: W.emailWrong } })
    expect(Object.keys(checked.ok ? {} : checked.errors)).toEqual(['naam', 'email'])
  })

  test('leaves out what was not asked', () => {
    const checked = check(form, typed({ naam: 'Ilse', email: 'i@b.nl', rol: 'beheerder', ['__proto__']: 'x' }))
    expect(checked).toMatchObject({ ok: true, value: { naam: 'Ilse', email: 'i@b.nl' } })
    expect(Object.keys(checked.ok ? (checked.value as object) : {})).toEqual(['naam', 'email'])
  })
})
