import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/bundle.ts'
import { type Bundle, makeBundle } from './bundle.ts'

const PASSWORD = 'four unrelated words here'
/** Every command starts a process, on a machine that may be busy. */
const SLOW = 400_000

const MATTERS = [
  'supports China on the Taiwan issue',
  'opposes sanctions',
  'will sell more gas',
  'calls for peace talks on Ukraine',
]
const readout = (month: number, matter: string): string => `---
lang: en
side: RU
date: 2031-0${month}-04
---
Vladimir Putin had a telephone conversation with President of China Xi Jinping.

The President of Russia said that Russia ${matter}.`

/** The published command, as an operator runs it. */
describe('a server for others', { timeout: SLOW }, () => {
  let bundle: Bundle
  let folder: string
  const running: ChildProcess[] = []
  const unsaid = (args: readonly string[], input?: string) => bundle.run(args, folder, input)
  beforeAll(async () => {
    bundle = await makeBundle('serve-people')
    cpSync(join(ROOT, 'src/store/migrations'), join(ROOT, 'build/serve-people/migrations'), { recursive: true })
    folder = mkdtempSync(join(tmpdir(), 'unsaid-serve-'))
    expect(unsaid(['init', '--library', 'lib']).err).toBe('')
  }, 240_000)
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
    bundle.remove()
  })

  interface Running {
    readonly child: ChildProcess
    readonly address: string
    readonly greeting: string
    readonly log: () => readonly Record<string, unknown>[]
  }

  async function serve(args: readonly string[]): Promise<Running> {
    const cli = join(ROOT, 'build', 'serve-people', 'cli.js')
    const child = spawn(process.execPath, [cli, 'serve', '--port', '0', ...args], { cwd: folder })
    running.push(child)
    let out = ''
    let err = ''
    child.stderr!.on('data', (chunk) => {
      err += chunk
    })
    const greeting = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`ended with ${code}: ${err}`)))
      child.stdout!.on('data', (chunk) => {
        out += chunk
        if (/sign/u.test(out)) resolve(out)
      })
    })
    const address = /http:\/\/[\d.:]+\d/u.exec(greeting)![0]
    const log = () =>
      err
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    return { child, address, greeting, log }
  }

  async function stop({ child }: Running): Promise<number | null> {
    child.kill('SIGTERM')
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  }

  it('does not start without people, nor with a library in memory, and says what to do', () => {
    const open = unsaid(['serve', '--host', '0.0.0.0', '--library', 'lib'])
    expect(open.status).toBe(2)
    expect(open.err).toMatch(/no admin yet.*unsaid users add NAME --role admin --library/u)
    const samples = unsaid(['serve', '--host', '0.0.0.0'])
    expect([samples.status, samples.err]).toEqual([2, expect.stringMatching(/what is in memory has no people/u)])
    const proxied = unsaid(['serve', '--public-url', 'https://unsaid.example', '--library', 'lib'])
    expect([proxied.status, proxied.err]).toEqual([2, expect.stringMatching(/no admin yet/u)])
  })

  it.each([
    [['--public-url', 'unsaid.example'], /no address that people could open/u],
    [['--public-url', 'https://unsaid.example/path'], /no address that people could open/u],
    [['--trust-proxy', '10.0.0.0/99'], /no address of a proxy/u],
    [['--openid', 'missing.json'], /does not say how people sign in/u],
  ])('refuses %j and names the value', (args, message) => {
    const { status, err } = unsaid(['serve', '--library', 'lib', ...args])
    expect([status, err]).toEqual([2, expect.stringMatching(message)])
  })

  it('refuses a file of sign-in that says too little or too much', () => {
    for (const [content, message] of [
      ['{}', /issuer/u],
      ['{"issuer":"http://login.example","clientId":"x"}', /https/u],
      ['{"issuer":"https://login.example","clientId":"x","clientSecret":"in the open"}', /clientSecret/u],
    ] as const) {
      writeFileSync(join(folder, 'openid.json'), content)
      expect(unsaid(['serve', '--library', 'lib', '--openid', 'openid.json']).err).toMatch(message)
    }
  })

  it('keeps people by the command line, with passwords from standard input alone', () => {
    expect(unsaid(['users', 'add', 'Ann', '--role', 'admin', '--library', 'lib', '--json'], 'short\n').err).toMatch(/too short/u)
    const added = unsaid(['users', 'add', 'Ann', '--role', 'admin', '--library', 'lib', '--json'], `${PASSWORD}\n`)
    expect(JSON.parse(added.out)).toMatchObject({ name: 'ann', role: 'admin', hasPassword: true })
    expect(unsaid(['users', 'add', 'ann', '--role', 'reader', '--library', 'lib'], `${PASSWORD}\n`).err).toMatch(/already/u)
    expect(unsaid(['users', 'add', 'ben', '--role', 'king', '--library', 'lib'], `${PASSWORD}\n`).err).toMatch(/king is no role/u)
    expect(unsaid(['users', 'add', 'ben', '--role', 'reader', '--library', 'lib'], `${PASSWORD}\n`).status).toBe(0)
    expect(unsaid(['users', 'role', 'ben', 'editor', '--library', 'lib']).out).toBe('ben is editor now.\n')
    expect(unsaid(['users', 'disable', 'ben', '--library', 'lib', '--json']).out).toMatch(/"disabledAt":"20/u)
    expect(unsaid(['users', 'disable', 'ben', '--enable', '--library', 'lib']).status).toBe(0)
    expect(unsaid(['users', 'reset', 'ben', '--library', 'lib'], 'another four words here\n').status).toBe(0)
    expect(unsaid(['users', 'revoke', 'ben', '--library', 'lib']).out).toBe('0 sessions and 0 keys of ben have ended.\n')
    expect(unsaid(['users', 'disable', 'ann', '--library', 'lib']).err).toMatch(/last admin/u)
    expect(unsaid(['users', 'role', 'nobody', 'reader', '--library', 'lib']).status).toBe(3)
    const listed = unsaid(['users', 'list', '--library', 'lib', '--json']).out.trim().split('\n')
    expect(listed.map((line) => JSON.parse(line).name)).toEqual(['ann', 'ben'])
    expect(listed.join()).not.toContain('scrypt')
  })

  it('says on the loopback that nobody signs in, and asks for people there where it is told to', async () => {
    const open = await serve(['--library', 'lib'])
    expect(open.greeting).toContain('Nobody signs in')
    expect((await fetch(`${open.address}/api/meetings`)).status).toBe(200)
    expect(await stop(open)).toBe(0)
    const closed = await serve(['--library', 'lib', '--sign-in'])
    expect(closed.greeting).toContain('People sign in: 2 accounts, 1 of them admins.')
    expect((await fetch(`${closed.address}/api/meetings`)).status).toBe(401)
    expect(await stop(closed)).toBe(0)
  })

  it('tells how it fares: health, readiness, figures, a log without secrets, and ends in order', async () => {
    const metricsPort = 20_000 + (process.pid % 20_000)
    const server = await serve(['--library', 'lib', '--sign-in', '--log', 'info', '--metrics-port', String(metricsPort)])
    const { address } = server
    const text = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(address + path, init)
      return [response.status, await response.text()] as const
    }
    expect(await text('/healthz')).toEqual([200, 'ok\n'])
    expect(await text('/readyz')).toEqual([200, 'ready\n'])
    expect((await text('/metrics'))[0]).toBe(401)
    const body = JSON.stringify({ name: 'ann', password: PASSWORD })
    const entered = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body,
    })
    const cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!
    expect(entered.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/u)
    expect((await text('/api/meetings?q=a-secret-query', { headers: { cookie } }))[0]).toBe(200)
    expect((await text('/metrics', { headers: { cookie } }))[0]).toBe(200)
    const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
    expect((await fetch(`http://127.0.0.1:${metricsPort}/api/meetings`)).status).toBe(404)
    expect(figures).toMatch(/^unsaid_http_requests_total\{method="GET",route="\/api\/meetings",status="200"\} 1$/mu)
    expect(figures).toMatch(/^unsaid_sign_ins_total\{outcome="done"\} 1$/mu)
    expect(figures).toMatch(/^unsaid_sessions 1$/mu)
    expect(figures).toMatch(/^unsaid_disk_used_bytes \d{5,}$/mu)
    for (const line of figures.trim().split('\n'))
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{[^{}]+\})? -?[\d.e+-]+)$/u)
    expect(await stop(server)).toBe(0)
    const log = server.log()
    const signIn = log.find(({ route, method }) => route === '/api/session' && method === 'POST')
    expect(signIn).toMatchObject({ level: 'info', status: 204, actor: 'ann', address: '127.0.0.1' })
    expect(signIn!.request).toBe(entered.headers.get('x-request-id'))
    const all = JSON.stringify(log)
    for (const secret of [PASSWORD, cookie.split('=')[1]!, 'a-secret-query']) expect(all).not.toContain(secret)
    expect(log.slice(-2).map(({ message }) => message)).toEqual(['stopping', 'stopped'])
  })

  it('lets an import under way end when it is told to stop, and takes no further request', async () => {
    const server = await serve(['--library', 'lib'])
    const form = new FormData()
    for (const [index, matter] of MATTERS.entries())
      form.append('file', new File([readout(index + 1, matter)], `readout-${index}.md`))
    const begun = await fetch(`${server.address}/api/documents`, { method: 'POST', body: form })
    expect(begun.status).toBe(202)
    expect(await stop(server)).toBe(0)
    const again = await serve(['--library', 'lib'])
    const { total } = (await (await fetch(`${again.address}/api/meetings`)).json()) as { total: number }
    expect(total).toBe(MATTERS.length)
    expect(await stop(again)).toBe(0)
  })

  it('believes a proxy about addresses only where it is told to', async () => {
    for (const [args, expected] of [
      [[], '127.0.0.1'],
      [['--trust-proxy', 'loopback'], '203.0.113.9'],
    ] as const) {
      const server = await serve(['--library', 'lib', '--log', 'info', ...args])
      await fetch(`${server.address}/api/about`, { headers: { 'x-forwarded-for': '198.51.100.1, 203.0.113.9, 127.0.0.1' } })
      await stop(server)
      expect(server.log().find(({ route }) => route === '/api/about')?.address).toBe(expected)
    }
  })

  it('tells how the disk fares', () => {
    const { disk } = JSON.parse(unsaid(['doctor', '--library', 'lib', '--json']).out) as { disk: Record<string, number> }
    expect(disk.used).toBeGreaterThan(1e6)
    expect(disk.perDay).toBeGreaterThan(0)
    expect(disk.daysLeft).toBe(Math.floor(disk.free! / disk.perDay!))
    expect(unsaid(['doctor', '--library', 'lib']).out).toMatch(/MB used, .* MB free, growing by .* MB a day: full in \d+ days/u)
  })
})
