import { describe, expect, it, test } from 'vitest'
import { answerIn } from './answer.ts'
import { htmlAsText, readInbound } from './inbound.ts'
import { mailOf, type Sample, sample } from './testing/mails.ts'

const WHO = { from: 'roos@demo.invalid', to: 'r.abc@antwoord.example.nl' }

describe('the answer in a mail', () => {
  const ANSWERS: Record<Exclude<Sample, 'away' | 'spoof'>, string> = {
    gmail: 'Ja hoor, ik neem koffie mét melk mee.\n\nZie ik je om tien uur?',
    iphone: 'Ik kom graag 🙂',
    outlook: 'Hoi Youssef,\n\nDat kan, ik bel je morgen vóór negen.\n\nMet vriendelijke groet,\nRoos Vermaat',
    plain: 'Nee, maar Bas wel.\nDie laat ik aan anderen.',
    'html-only': 'Prima zo.\nIk breng taart & thee.\n\n<script>alert(2)</script>',
  }
  test.each(Object.entries(ANSWERS))('of %s', async (name, answer) => {
    const mail = await readInbound(sample(name as Sample, WHO))
    expect(mail).toMatchObject({ from: WHO.from, answer, automatic: false, forged: false })
    expect(mail?.to).toContain(WHO.to)
  })

  test.each([
    ['Prima.\n\nOn Tue, Jun 2, 2026 at 8:12 AM Kring <a@b.example> wrote:\n\n> oud', 'Prima.'],
    ['Prima.\n\nOp 2 juni 2026 om 08:12 heeft Kring <a@b.example> het\nvolgende geschreven:\n\noud', 'Prima.'],
    ['Prima.\n\nKring <a@b.example> schreef op 2 juni 2026 om 08:12:\n> oud', 'Prima.'],
    ['Prima.\n\n-----Oorspronkelijk bericht-----\nVan: Kring', 'Prima.'],
    ['Prima.\n\n*Van:* Kring\n*Verzonden:* dinsdag\n*Aan:* Roos\n*Onderwerp:* x\n\noud', 'Prima.'],
    ['Prima.\n\nFrom: Kring\nSent: Tuesday\nTo: Roos\nSubject: x\n\noud', 'Prima.'],
    ['Prima.\n\nDownload Outlook voor iOS<https://x.example>\n', 'Prima.'],
    ['> alleen een citaat\n> en meer', ''],
    ['', ''],
    // What looks like a header but is not stays.
    ['Van: mij krijg je alles.\nTot morgen.', 'Van: mij krijg je alles.\nTot morgen.'],
    [
      'Op tijd komen graag.\nIk schreef het al op:\ndrie dingen.',
      'Op tijd komen graag.\nIk schreef het al op:\ndrie dingen.',
    ],
    ['Get it from the shelf', 'Get it from the shelf'],
  ])('%#', (text, answer) => {
    expect(answerIn(text)).toBe(answer)
  })

  it('takes no longer for lines that are made to be slow', () => {
    const began = performance.now()
    answerIn(`Op ${'a '.repeat(200_000)}\n`)
    answerIn(`${`Op ${'schreef '.repeat(60)}\n`.repeat(5000)}`)
    answerIn('> '.repeat(100_000))
    htmlAsText('<div>'.repeat(90_000))
    expect(performance.now() - began).toBeLessThan(3000)
  })
})

describe('who and how', () => {
  it('knows a machine', async () => {
    expect(await readInbound(sample('away', WHO))).toMatchObject({ automatic: true })
    const machines: Record<string, string>[] = [
      { Precedence: 'bulk' },
      { 'Return-Path': '<>' },
      { 'List-Id': '<lijst.example>' },
      { From: 'MAILER-DAEMON@example.nl' },
      { Subject: 'Out of office: koffie' },
      { 'Content-Type': 'multipart/report; boundary=x' },
    ]
    for (const headers of machines)
      expect(await readInbound(mailOf({ From: WHO.from, ...headers }, 'x'))).toMatchObject({ automatic: true })
    expect(await readInbound(mailOf({ From: WHO.from, 'Auto-Submitted': 'no' }, 'x'))).toMatchObject({
      automatic: false,
    })
  })

  it('believes the server that took it in, and no other', async () => {
    expect(await readInbound(sample('spoof', WHO))).toMatchObject({ forged: true })
    const said = (results: string) => readInbound(mailOf({ From: WHO.from, 'Authentication-Results': results }, 'x'))
    expect(await said('mx; spf=fail; dkim=pass header.d=x')).toMatchObject({ forged: false })
    expect(await said('mx; spf=softfail')).toMatchObject({ forged: false })
    expect(await said('mx; dkim=fail (bad signature)')).toMatchObject({ forged: true })
    expect(await said('mx; dkim=pass (dmarc=fail in a remark)')).toMatchObject({ forged: false })
  })

  it('takes nobody when several say to have written it', async () => {
    expect((await readInbound(mailOf({ From: 'a@x.nl, b@x.nl' }, 'x')))?.from).toBeNull()
    expect((await readInbound(mailOf({ From: 'a@x.nl', from: 'b@x.nl' }, 'x')))?.from).toBeNull()
    expect((await readInbound(mailOf({ From: '"a@x.nl" <b@x.nl>' }, 'x')))?.from).toBe('b@x.nl')
    expect((await readInbound(mailOf({ Subject: 'x' }, 'x')))?.from).toBeNull()
  })
})

describe('a mail that is made to do harm', () => {
  const nested = (depth: number) => {
    let body = ''
    for (let n = 0; n < depth; n++) body += `--b${n}\r\nContent-Type: multipart/mixed; boundary="b${n + 1}"\r\n\r\n`
    return mailOf({ From: WHO.from, 'Content-Type': 'multipart/mixed; boundary="b0"' }, body)
  }
  const cases: Record<string, () => Uint8Array> = {
    'parts within parts': () => nested(400),
    'a part a line': () =>
      mailOf({ From: WHO.from, 'Content-Type': 'multipart/mixed; boundary="b"' }, '--b\r\n\r\nx\r\n'.repeat(200_000)),
    'headers without end': () => mailOf({ From: WHO.from, 'X-Long': 'x'.repeat(2_000_000) }, 'x'),
    nothing: () => new Uint8Array(0),
    'only zeroes': () => new Uint8Array(100_000),
    'not a mail': () => Buffer.from('GIF89a\u0000\u0001'.repeat(1000)),
  }
  test.each(Object.entries(cases))('%s: a clear answer, soon', async (_, make) => {
    const raw = make()
    const began = performance.now()
    const mail = await readInbound(raw)
    if (mail) expect(mail.from === null || mail.answer.length < 250_000).toBe(true)
    expect(performance.now() - began).toBeLessThan(2500)
  })

  it('says something sensible of a charset that does not exist, and of twenty megabytes', async () => {
    const odd = mailOf({ From: WHO.from, 'Content-Type': 'text/plain; charset=klingon-8' }, 'Hoi')
    expect((await readInbound(odd))?.answer).toBe('Hoi')
    const big = mailOf(
      { From: WHO.from, 'Content-Type': 'multipart/mixed; boundary="b"' },
      `--b\r\n\r\nHoi\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${'QUJD'.repeat(5_000_000)}\r\n--b--\r\n`,
    )
    const began = performance.now()
    expect((await readInbound(big))?.answer).toBe('Hoi')
    expect(performance.now() - began).toBeLessThan(4000)
  })
})
