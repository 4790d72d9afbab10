import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { UnsaidError } from '../../model/index.ts'

/**
 * Addresses that are not the public internet's, after the IANA registries of special-purpose addresses: this machine, private
 * and shared networks, link-local (with the metadata services of clouds), tests, documentation, multicast, reserved.
 */
const SPECIAL_4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
/** A service of a cloud to its machines that has a public address. */
const METADATA_4 = '168.63.129.16/32'
/** Of IPv6, all that is handed out for public use lies here … */
const PUBLIC_6 = '2000::/3'
/** … but for protocols that carry IPv4 addresses within (Teredo, 6to4), documentation and tests. */
const SPECIAL_6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20'

const special4 = makeList('ipv4', `${SPECIAL_4} ${METADATA_4}`)
const public6 = makeList('ipv6', PUBLIC_6)
const special6 = makeList('ipv6', SPECIAL_6)

function makeList(family: 'ipv4' | 'ipv6', ranges: string): BlockList {
  const list = new BlockList()
  for (const range of ranges.split(' ')) {
    const [network, prefix] = range.split('/') as [string, string]
    list.addSubnet(network, Number(prefix), family)
  }
  return list
}

/** Whether an IP address is one of the public internet. IPv4 written as IPv6 is none: nobody has to write it so. */
export function isPublic(ip: string): boolean {
  const bare = ip.replace(/^\[|\]$/gu, '')
  if (isIP(bare) === 4) return !special4.check(bare, 'ipv4')
  if (isIP(bare) === 6 && !bare.includes('%')) return public6.check(bare, 'ipv6') && !special6.check(bare, 'ipv6')
  return false
}

/** Ports on which pages are published; others belong to services that are not meant for readers. */
const PORTS = new Set(['', '80', '443', '8080', '8443'])

/** Throws where the address itself shows that it should not be fetched. Hosts of names are checked when they are connected to. */
export function checkUrl(url: URL, allowPrivate: boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw forbidden(url.href, 'is no web address', 'give an address that begins with https://')
  if (url.username !== '' || url.password !== '')
    throw forbidden(withoutUser(url), 'has a user name in it', 'give the address without it')
  if (allowPrivate) return
  if (!PORTS.has(url.port)) throw forbidden(url.href, `asks for port ${url.port}`, PRIVATE_HINT)
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  if (isIP(host) !== 0 && !isPublic(host)) throw forbidden(url.href, 'is not on the public internet', PRIVATE_HINT)
}

const PRIVATE_HINT = '--allow-private fetches it nevertheless'

/**
 * Looks a host up for a connection, and refuses where any of its addresses is not public. The connection is made to the
 * very address that was checked, so that a name can't point elsewhere in between.
 */
export function guardedLookup(url: URL, lookup: LookupFunction = resolve as LookupFunction): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '')
      const addresses = found as unknown as { address: string; family: number }[]
      const bad = addresses.find(({ address }) => !isPublic(address))
      if (bad || addresses.length === 0)
        return callback(
          forbidden(url.href, `leads to ${bad?.address ?? 'nowhere'}, which is not on the public internet`, PRIVATE_HINT),
          '',
        )
      if (options.all) return callback(null, addresses)
      return callback(null, addresses[0]!.address, addresses[0]!.family)
    })
  }
}

function withoutUser(url: URL): string {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare.href
}

export function forbidden(address: string, why: string, hint: string): UnsaidError {
  return new UnsaidError('forbidden-address', `${address} ${why}`, { hint, subject: address })
}
