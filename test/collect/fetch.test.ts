import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublic } from '../../src/collect/fetch/address-guard.ts'
import { fetchPage } from '../../src/collect/index.ts'

/** A server of this machine that counts who gets through to it, and answers as its path says. */
let server: Server
let port: number
let requests = 0

const PAGE = '<!doctype html><html><body><p>Text of a page.</p></body></html>'

const ANSWERS: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE),
  '/gzip': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(PAGE)),
  '/br': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' }).end(brotliCompressSync(PAGE)),
  '/broken-gzip': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('not packed at all'),
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(3 << 20))),
  '/endless': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    const timer = setInterval(() => response.write('x'.repeat(1 << 20)), 1)
    response.on('close', () => clearInterval(timer))
  },
  '/large': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': String(1 << 30) }).end('x'),
  '/slow': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    const timer = setInterval(() => response.write('.'), 50)
    response.on('close', () => clearInterval(timer))
  },
  '/silent': () => {},
  '/picture': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/untyped': (_, response) => response.writeHead(200).end('x'),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/error': (_, response) => response.writeHead(500).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-page': (_, response) => response.writeHead(302, { location: '/page' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-user': (_, response) => response.writeHead(302, { location: `http://user:pass@127.0.0.1:${port}/page` }).end(),
  '/to-nowhere': (_, response) => response.writeHead(302, { location: 'http://[' }).end(),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    requests++
    ;(ANSWERS[request.url ?? ''] ?? ((_, r) => r.writeHead(404).end()))(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const at = (path: string): string => `http://127.0.0.1:${port}${path}`
const local = { allowPrivate: true } as const

/** Looks names up in a table, each time the next of its answers. */
function lookupTable(table: Record<string, string[][]>): LookupFunction {
  return (host, options, callback) => {
    const answers = table[host]!
    const found = (answers.length > 1 ? answers.shift()! : answers[0]!).map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }))
    if (options.all) callback(null, found as never)
    else callback(null, found[0]!.address, found[0]!.family)
  }
}

describe('tricks of addresses', () => {
  /** Each would reach the server of this machine, or a service that is not for readers, if it were let through. */
  const TRICKS: readonly (readonly [string, (port: number) => string])[] = [
    ['this machine', (p) => `http://127.0.0.1:${p}/page`],
    ['this machine on an ordinary port', () => 'http://127.0.0.1/'],
    ['another address of this machine', () => 'http://127.8.9.10/'],
    ['zero', () => 'http://0.0.0.0/'],
    ['a decimal number', () => 'http://2130706433/'],
    ['octal numbers', () => 'http://0177.0.0.01/'],
    ['a hexadecimal number', () => 'http://0x7f000001/'],
    ['mixed numbers', () => 'http://0x7f.1/'],
    ['a short form', () => 'http://127.1/'],
    ['full-width digits', () => 'http://１２７.０.０.１/'],
    ['encoded digits', () => 'http://%31%32%37.0.0.1/'],
    ['circled digits', () => 'http://①②⑦.⓪.⓪.①/'],
    ['a dot at the end', () => 'http://127.0.0.1./'],
    ['ten', () => 'http://10.0.0.1/'],
    ['a private network', () => 'http://172.16.5.4/'],
    ['another private network', () => 'http://192.168.1.1/'],
    ['a shared network', () => 'http://100.64.0.1/'],
    ['a metadata service', () => 'http://169.254.169.254/latest/meta-data/'],
    ['a metadata service in decimal', () => 'http://2852039166/'],
    ['a metadata service with a public address', () => 'http://168.63.129.16/'],
    ['a metadata service of a shared network', () => 'http://100.100.100.200/'],
    ['documentation', () => 'http://192.0.2.1/'],
    ['multicast', () => 'http://224.0.0.1/'],
    ['broadcast', () => 'http://255.255.255.255/'],
    ['this machine in IPv6', () => 'http://[::1]/'],
    ['nothing in IPv6', () => 'http://[::]/'],
    ['IPv4 within IPv6', () => 'http://[::ffff:127.0.0.1]/'],
    ['IPv4 within IPv6, in hexadecimal', () => 'http://[::ffff:7f00:1]/'],
    ['public IPv4 within IPv6', () => 'http://[::ffff:8.8.8.8]/'],
    ['IPv4-compatible', () => 'http://[::127.0.0.1]/'],
    ['NAT64', () => 'http://[64:ff9b::7f00:1]/'],
    ['NAT64 of a network’s own', () => 'http://[64:ff9b:1::7f00:1]/'],
    ['6to4', () => 'http://[2002:7f00:1::]/'],
    ['Teredo', () => 'http://[2001:0:7f00:1::]/'],
    ['link-local in IPv6', () => 'http://[fe80::1]/'],
    ['a private network in IPv6', () => 'http://[fd00:ec2::254]/'],
    ['a site’s own in IPv6', () => 'http://[fec0::1]/'],
    ['multicast in IPv6', () => 'http://[ff02::1]/'],
    ['the name of this machine', () => 'http://localhost/'],
    ['a user name that looks like a host', (p) => `http://example.org@127.0.0.1:${p}/page`],
    ['a user name and password', () => 'http://user:pass@example.org/'],
    ['a port of mail', () => 'http://example.org:25/'],
    ['a port of a database', () => 'http://example.org:6379/'],
    ['a file', () => 'file:///etc/passwd'],
    ['FTP', () => 'ftp://example.org/'],
    ['Gopher', () => 'gopher://example.org/_x'],
    ['data', () => 'data:text/html,<p>x'],
    ['a script', () => 'javascript:alert(1)'],
    ['no address', () => 'http://'],
    ['half an address', () => 'http://['],
  ]

  it.each(TRICKS)('%s is not fetched', async (_, make) => {
    const before = requests
    const address = make(port)
    const lookup = lookupTable({ localhost: [['127.0.0.1']], 'example.org': [['93.184.215.14']] })
    await expect(fetchPage(address, { lookup, milliseconds: 2000 })).rejects.toMatchObject({
      name: 'UnsaidError',
      code: expect.stringMatching(/^(?:forbidden-address|unreachable)$/u),
    })
    expect(requests).toBe(before)
  })

  it.each([
    ['a name that leads to this machine', [['127.0.0.1']]],
    ['a name with a public and a private address', [['93.184.215.14', '127.0.0.1']]],
    ['a name with IPv4 within IPv6', [['::ffff:127.0.0.1']]],
    ['a name without an address', [[]]],
  ])('%s is not fetched', async (_, answers) => {
    const before = requests
    const fetching = fetchPage('http://evil.example:8080/page', {
      lookup: lookupTable({ 'evil.example': answers }),
      milliseconds: 2000,
    })
    await expect(fetching).rejects.toMatchObject({ code: 'forbidden-address' })
    expect(requests).toBe(before)
  })

  it('a name is looked up once: the connection goes to the address that was checked', async () => {
    const { guardedLookup } = await import('../../src/collect/fetch/address-guard.ts')
    const table = lookupTable({ 'rebind.example': [['93.184.215.14'], ['127.0.0.1']] })
    let asked = 0
    const counted: LookupFunction = (host, options, callback) => {
      asked++
      table(host, options, callback)
    }
    const guarded = guardedLookup(new URL('http://rebind.example/'), counted)
    const first = await new Promise((resolve) => guarded('rebind.example', {}, (_, address) => resolve(address)))
    expect([first, asked]).toEqual(['93.184.215.14', 1])
    const second = await new Promise((resolve) => guarded('rebind.example', {}, (error) => resolve(error)))
    expect(second).toMatchObject({ code: 'forbidden-address' })
  })

  it.each([
    ['a file', '/to-file', 'forbidden-address'],
    ['an address with a user', '/to-user', 'forbidden-address'],
    ['no address', '/to-nowhere', 'unreachable'],
    ['itself for ever', '/loop', 'unreachable'],
  ])('a redirect to %s is not followed', async (_, path, code) => {
    await expect(fetchPage(at(path), local)).rejects.toMatchObject({ code })
  })

  it('checks the address of a redirect as that of the beginning', async () => {
    const { checkUrl } = await import('../../src/collect/fetch/address-guard.ts')
    for (const location of ['http://127.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/', 'http://example.org:22/'])
      expect(() => checkUrl(new URL(location, 'https://example.org/'), false)).toThrow()
    expect(() => checkUrl(new URL('/next', 'https://example.org/'), false)).not.toThrow()
  })
})

describe('public addresses', () => {
  it.each(['8.8.8.8', '93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '2400:cb00::1'])('%s is one', (ip) =>
    expect(isPublic(ip)).toBe(true),
  )
  it.each(['', 'example.org', '1.2.3', 'fe80::1%eth0', '::ffff:8.8.8.8'])('“%s” is none', (ip) =>
    expect(isPublic(ip)).toBe(false),
  )
})

describe('what is fetched', () => {
  it('comes to the letter, packed or not, after redirects', async () => {
    for (const path of ['/page', '/gzip', '/br', '/to-page']) {
      const page = await fetchPage(at(path), local)
      expect(Buffer.from(page.bytes).toString()).toBe(PAGE)
      expect(page.name).toMatch(/\.html$/u)
    }
    expect((await fetchPage(at('/to-page'), local)).finalUrl).toBe(at('/page'))
  })

  it.each([
    ['/bomb', 'too-large', /100 times/u],
    ['/endless', 'too-large', /larger than/u],
    ['/large', 'too-large', /larger than/u],
    ['/slow', 'unreachable', /too long/u],
    ['/silent', 'unreachable', /too long/u],
    ['/broken-gzip', 'unreachable', /can’t be fetched/u],
    ['/picture', 'unsupported-format', /image\/png/u],
    ['/untyped', 'unsupported-format', /no stated type/u],
    ['/gone', 'not-found', /410/u],
    ['/none', 'not-found', /404/u],
    ['/error', 'unreachable', /500/u],
  ])('%s is refused as %s', async (path, code, message) => {
    await expect(
      fetchPage(at(path), { ...local, milliseconds: path === '/slow' || path === '/silent' ? 800 : 20_000, maxBytes: 4 << 20 }),
    ).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    })
  })

  it('is refused in words where nobody answers', async () => {
    await expect(fetchPage('http://127.0.0.1:1/', local)).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('refuses'),
    })
  })
})
