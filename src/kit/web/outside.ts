import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

// Addresses that are not of the open internet: this machine, the networks around it, and what is set apart for something
// else (the registries of IANA for special purposes).
const INSIDE = new BlockList()
for (const [net, bits] of [
  ...[['0.0.0.0', 8] as const, ['10.0.0.0', 8] as const, ['100.64.0.0', 10] as const, ['127.0.0.0', 8] as const],
  ...[
    ['169.254.0.0', 16] as const,
    ['172.16.0.0', 12] as const,
    ['192.0.0.0', 24] as const,
    ['192.0.2.0', 24] as const,
  ],
  ...[['192.88.99.0', 24] as const, ['192.168.0.0', 16] as const, ['198.18.0.0', 15] as const],
  ...[
    ['198.51.100.0', 24] as const,
    ['203.0.113.0', 24] as const,
    ['224.0.0.0', 4] as const,
    ['240.0.0.0', 4] as const,
  ],
])
  INSIDE.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ...[['::', 96] as const, ['64:ff9b::', 96] as const, ['64:ff9b:1::', 48] as const, ['100::', 64] as const],
  ...[['2001::', 23] as const, ['2001:db8::', 32] as const, ['2002::', 16] as const, ['3fff::', 20] as const],
  ...[['5f00::', 16] as const, ['fc00::', 7] as const, ['fe80::', 10] as const, ['fec0::', 10] as const],
  ...[['ff00::', 8] as const],
])
  INSIDE.addSubnet(net, bits, 'ipv6')

/** Whether an address is one of the open internet. @param address IPv4 or IPv6, without brackets */
export function isOutside(address: string): boolean {
  const kind = isIP(address)
  // An IPv4 address in the clothes of IPv6 is checked as what it is.
  return kind !== 0 && !INSIDE.check(address, kind === 4 ? 'ipv4' : 'ipv6')
}

/** Whether a request may be made to an address that somebody else made up, as far as can be said without asking DNS. */
export function mayLeadOutside(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (url.protocol !== 'https:' || url.username || url.password) return false
  if (isIP(host)) return isOutside(host)
  return host.includes('.') && !/\.(local|internal|localhost|home\.arpa)\.?$/i.test(host)
}

/** Resolves a name to addresses of the open internet only, and connects to these: what DNS says later changes nothing. */
export const lookupOutside: LookupFunction = (name, options, done) => {
  resolve(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '')
    const outside = found.filter(({ address }) => isOutside(address))
    const [first] = outside
    if (!first) return done(Object.assign(new Error(`${name} is not on the open internet`), { code: 'EINSIDE' }), '')
    if (options.all) done(null, outside)
    else done(null, first.address, first.family)
  })
}
