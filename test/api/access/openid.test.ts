import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OpenId } from '../../../src/api/access/openid/openid.ts'
import type { OpenIdSettings } from '../../../src/api/access/openid/settings.ts'
import { HOST, type House, openHouse } from './house.ts'

const REDIRECT = `http://${HOST}/api/session/openid/callback`

/** A service that vouches for people, as small as the protocol allows, and as wrong as a test wants it. */
class Service {
  readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  readonly others = generateKeyPairSync('rsa', { modulusLength: 2048 })
  claims: Record<string, unknown> = { sub: 'u-1', email: 'Ann@Example.org', email_verified: true, name: 'Ann' }
  /** What is wrong with the next token. */
  wrong: Record<string, unknown> = {}
  key: KeyObject = this.keys.privateKey
  secret: string | null = 'the secret of the client'
  private readonly codes = new Map<string, { nonce: string; challenge: string }>()

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start(): Promise<Service> {
    let service: Service | undefined
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        const answer = service!.answer(request.url!, body, request.headers.authorization)
        response.writeHead(answer ? 200 : 400, { 'content-type': 'application/json' })
        response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    service = new Service(server, `http://127.0.0.1:${port}`)
    return service
  }

  /** What somebody gets who was sent here and said yes. */
  agree(address: string): URL {
    const asked = new URL(address).searchParams
    if (asked.get('code_challenge_method') !== 'S256' || asked.get('redirect_uri') !== REDIRECT)
      throw new Error('not as it should be')
    const code = `code-${this.codes.size}`
    this.codes.set(code, { nonce: asked.get('nonce')!, challenge: asked.get('code_challenge')! })
    const back = new URL(REDIRECT)
    back.searchParams.set('code', code)
    back.searchParams.set('state', asked.get('state')!)
    return back
  }

  private answer(url: string, body: string, authorization: string | undefined): object | null {
    if (url === '/.well-known/openid-configuration')
      return {
        issuer: this.issuer,
        authorization_endpoint: `${this.issuer}/authorize`,
        token_endpoint: `${this.issuer}/token`,
        jwks_uri: `${this.issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      }
    if (url === '/keys')
      return { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] }
    if (url === '/token') return this.exchange(new URLSearchParams(body), authorization)
    return null
  }

  private exchange(form: URLSearchParams, authorization: string | undefined): object | null {
    const code = form.get('code') ?? ''
    const kept = this.codes.get(code)
    this.codes.delete(code)
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const client = `Basic ${Buffer.from(`unsaid:${encodeURIComponent(this.secret ?? '').replaceAll('%20', '+')}`).toString('base64')}`
    if (!kept || proof !== kept.challenge || authorization !== client) return null
    const now = Math.floor(Date.now() / 1000)
    const told = { iss: this.issuer, aud: 'unsaid', iat: now, exp: now + 300, nonce: kept.nonce, ...this.claims, ...this.wrong }
    return { access_token: 'a', token_type: 'Bearer', id_token: this.write(told) }
  }

  private write(claims: object): string {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const head = `${part({ alg: 'RS256', kid: 'k', typ: 'JWT' })}.${part(claims)}`
    return `${head}.${sign('sha256', Buffer.from(head), this.key).toString('base64url')}`
  }

  stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => void this.server.close(() => resolve()))
  }
}

describe('sign-in by another service', { timeout: 60_000 }, () => {
  let service: Service
  let house: House
  const settings = (more: Partial<OpenIdSettings> = {}): OpenIdSettings => ({
    issuer: service.issuer,
    clientId: 'unsaid',
    clientSecret: 'the secret of the client',
    label: 'Example',
    scope: 'openid profile email',
    allow: { emails: [], domains: ['example.org'] },
    firstRole: 'reader',
    ...more,
  })
  const open = async (more: Partial<OpenIdSettings> = {}): Promise<void> => {
    await house?.close()
    house = await openHouse({ openId: new OpenId(settings(more)) })
  }
  beforeEach(async () => {
    service = await Service.start()
    await open()
  }, 60_000)
  afterEach(async () => {
    await house.close()
    await service.stop()
    house = undefined as never
  })

  const begin = async (back = '/sources') => {
    const response = await house.ask(`/api/session/openid?back=${encodeURIComponent(back)}`)
    return { address: response.headers.get('location')!, cookie: response.headers.getSetCookie()[0]!.split(';')[0]! }
  }
  const finish = (address: URL, cookie?: string) =>
    house.ask(address.pathname + address.search, cookie === undefined ? {} : { headers: { cookie } })
  const session = (response: Response) => response.headers.getSetCookie().find((one) => one.startsWith('unsaid-session='))

  it('lets in whom the service vouches for, with the least role, and leads them where they wanted to go', async () => {
    const { address, cookie } = await begin()
    const response = await finish(service.agree(address), cookie)
    expect([response.status, response.headers.get('location')]).toEqual([302, '/sources'])
    const who = await house.ask('/api/session', { cookie: session(response)!.split(';')[0]! })
    expect(await who.json()).toMatchObject({
      person: { name: 'ann@example.org', shown: 'Ann', role: 'reader', hasPassword: false },
    })
    const [entry] = await house.store.audit.list({ limit: 1 })
    expect(entry).toMatchObject({
      actor: 'ann@example.org',
      action: 'GET /api/session/openid/callback',
      detail: { outcome: 'done' },
    })
    expect(JSON.stringify(entry)).not.toContain('code-')
  })

  it.each([
    ['another nonce', { nonce: 'replayed' }],
    ['another audience', { aud: 'somebody-else' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['a token of yesterday', { exp: 1_700_000_000, iat: 1_699_999_000 }],
  ])('refuses %s', async (_, wrong) => {
    service.wrong = wrong
    const { address, cookie } = await begin()
    const response = await finish(service.agree(address), cookie)
    expect(response.headers.get('location')).toBe('/?refused=not-admitted')
    expect(session(response)).toBeUndefined()
  })

  it('refuses a signature by another key', async () => {
    service.key = service.others.privateKey
    const { address, cookie } = await begin()
    expect(session(await finish(service.agree(address), cookie))).toBeUndefined()
  })

  it('refuses another state, another browser’s errand, none at all, and a code used twice', async () => {
    const [mine, other] = [await begin(), await begin()]
    const back = service.agree(mine.address)
    const swapped = new URL(back)
    swapped.searchParams.set('state', 'guessed')
    expect(session(await finish(swapped, mine.cookie))).toBeUndefined()
    expect(session(await finish(service.agree(other.address), mine.cookie))).toBeUndefined()
    expect((await finish(service.agree(mine.address))).headers.get('location')).toBe('/?refused=no-errand')
    const again = service.agree(mine.address)
    expect(session(await finish(again, mine.cookie))).toBeDefined()
    expect(session(await finish(again, mine.cookie))).toBeUndefined()
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'sends nobody to %s',
    async (back) => {
      const { address, cookie } = await begin(back)
      expect((await finish(service.agree(address), cookie)).headers.get('location')).toBe('/')
    },
  )

  it.each([
    ['an address that was not confirmed', { email_verified: false }],
    ['an address of another domain', { email: 'ann@example.org.evil.example' }],
    ['no address', { email: undefined }],
  ])('does not let in %s', async (_, claims) => {
    service.claims = { ...service.claims, ...claims }
    const { address, cookie } = await begin()
    expect(session(await finish(service.agree(address), cookie))).toBeUndefined()
  })

  it('does not hand a local account to whoever holds its name elsewhere, but one that was added for it', async () => {
    await house.store.people.add({ name: 'ann@example.org', role: 'admin', password: 'scrypt$x', by: 'test' })
    const first = await begin()
    expect(session(await finish(service.agree(first.address), first.cookie))).toBeUndefined()
    service.claims = { ...service.claims, sub: 'u-2', email: 'eva@elsewhere.example' }
    await house.store.people.add({ name: 'eva@elsewhere.example', role: 'editor', by: 'test' })
    const second = await begin()
    expect(session(await finish(service.agree(second.address), second.cookie))).toBeDefined()
    expect(await house.store.people.byIssuer(service.issuer, 'u-2')).toMatchObject({ role: 'editor' })
  })

  it('follows the roles that the service tells, at every sign-in, and keeps out who was shut out', async () => {
    await open({ roles: { claim: 'groups', map: { desk: 'reviewer', leads: 'editor' } } })
    const enter = async () => {
      const { address, cookie } = await begin()
      return finish(service.agree(address), cookie)
    }
    service.claims = { sub: 'u-3', groups: ['desk', 'leads', 'other'] }
    expect(session(await enter())).toBeDefined()
    const found = async () => (await house.store.people.byIssuer(service.issuer, 'u-3'))!
    expect((await found()).role).toBe('editor')
    service.claims = { sub: 'u-3', groups: 'desk' }
    await enter()
    expect((await found()).role).toBe('reviewer')
    await house.store.people.setDisabled((await found()).id, true)
    expect(session(await enter())).toBeUndefined()
    service.claims = { sub: 'u-4', groups: ['constructor'] }
    expect(session(await enter())).toBeUndefined()
  })

  it('says so where the service does not answer', async () => {
    await service.stop()
    expect((await house.ask('/api/session/openid')).headers.get('location')).toBe('/?refused=unreachable')
  })
})
