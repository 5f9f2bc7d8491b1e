import { describe, expect, it } from 'vitest'
import { newId } from '../id.ts'
import { REPLY_DAYS, readReplyAddress, replyAddress } from './reply.ts'

const SECRET = 'a secret of an installation, long enough'
const DAY = 86_400_000
const to = { personId: newId(), thing: { kind: 'ask', id: newId() } } as const
const address = replyAddress(SECRET, 'kring.example.nl', to) ?? ''

describe('an address to answer on', () => {
  it('says who answers on what, also when a mail server made its capitals small or large', () => {
    expect(readReplyAddress(SECRET, address)).toEqual(to)
    expect(readReplyAddress(SECRET, ` ${address.toUpperCase()} `)).toEqual(to)
  })
  it('fits before the @ of any mail server', () => {
    expect(address.indexOf('@')).toBeLessThanOrEqual(64)
  })
  it('is refused for somebody else, for something else, and under another secret', () => {
    expect(readReplyAddress(SECRET, address.replace(to.personId, newId()))).toBe('spoofed')
    expect(readReplyAddress(SECRET, address.replace(to.thing.id, newId()))).toBe('spoofed')
    expect(readReplyAddress('another secret of another house', address)).toBe('spoofed')
  })
  it('is too old after thirty days', () => {
    expect(readReplyAddress(SECRET, address, Date.now() + (REPLY_DAYS - 1) * DAY)).toEqual(to)
    expect(readReplyAddress(SECRET, address, Date.now() + (REPLY_DAYS + 1) * DAY)).toBe('expired')
  })
  it('is not made for what takes no answers, nor seen in an ordinary address', () => {
    expect(replyAddress(SECRET, 'kring.example.nl', { ...to, thing: { kind: 'thanks', id: newId() } })).toBeNull()
    expect(readReplyAddress(SECRET, 'anke@kring.example.nl')).toBeNull()
  })
})
