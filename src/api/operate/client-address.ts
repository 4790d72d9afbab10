import { BlockList, isIP } from 'node:net'
import type { Context } from 'hono'
import { UnsaidError } from '../../model/index.ts'

/** Proxies whose word about where a request comes from is believed. */
export type TrustedProxies = BlockList

/** Addresses and networks (`10.0.0.0/8`), and `loopback`. Throws where one is none. */
export function readTrusted(list: readonly string[]): TrustedProxies {
  const trusted = new BlockList()
  for (const one of list.flatMap((text) => (text === 'loopback' ? ['127.0.0.0/8', '::1'] : [text]))) {
    const [address = '', bits] = one.split('/')
    const family = isIP(address)
    const most = family === 4 ? 32 : 128
    const size = bits === undefined ? most : Number(bits)
    if (family === 0 || !Number.isInteger(size) || size < 0 || size > most)
      throw new UnsaidError('usage', `${one} is no address of a proxy`, {
        hint: 'give an address, a network such as 10.0.0.0/8, or the word loopback',
        subject: one,
      })
    trusted.addSubnet(address, size, family === 4 ? 'ipv4' : 'ipv6')
  }
  return trusted
}

/** Where a request comes from: the last address that no trusted proxy gives for itself. */
export function clientAddress(context: Context, trusted: TrustedProxies | null): string {
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  const peer = plain(incoming?.socket?.remoteAddress ?? 'unknown')
  if (!trusted || !isTrusted(peer, trusted)) return peer
  const chain = (context.req.header('x-forwarded-for') ?? '').split(',').map((one) => plain(one.trim()))
  const client = chain.reverse().find((one) => !isTrusted(one, trusted))
  return client !== undefined && isIP(client) !== 0 ? client : peer
}

function isTrusted(address: string, trusted: TrustedProxies): boolean {
  const family = isIP(address)
  return family !== 0 && trusted.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** `::ffff:10.0.0.1` is 10.0.0.1. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/iu, '')
}
