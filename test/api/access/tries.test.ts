import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookieOf, HOST, type House, openHouse, PASSWORD } from './house.ts'

const OWN = `http://${HOST}`
const MERGE = { method: 'POST', body: { meetings: ['a', 'b'] } }

/** What somebody tries, with what in hand, and what becomes of it. */
describe('what gets nowhere', () => {
  let house: House
  let editor: string
  let admin: string
  let reader: string
  let readKey: string
  let writeKey: string
  let ended: string
  beforeAll(async () => {
    house = await openHouse()
    editor = await house.enter('editor')
    admin = await house.enter('admin')
    reader = await house.enter('reader')
    const key = async (scope: string): Promise<string> => {
      const made = await house.ask('/api/account/tokens', { method: 'POST', cookie: editor, body: { name: 'k', scope } })
      return ((await made.json()) as { key: string }).key
    }
    readKey = await key('read')
    writeKey = await key('write')
    ended = await house.enter('editor')
    await house.ask('/api/session', { method: 'DELETE', cookie: ended })
  }, 120_000)
  afterAll(() => house.close())

  const raw = (path: string, method: string, headers: Record<string, string>) =>
    house.app.request(path, {
      method,
      headers: { host: HOST, 'content-type': 'application/json', ...headers },
      ...(method === 'GET' ? {} : { body: '{"meetings":["a","b"]}' }),
    })

  it.each([
    ['nothing', {}, 401],
    ['a cookie that was made up', { cookie: `unsaid-session=${'x'.repeat(43)}`, origin: OWN }, 401],
    ['a cookie and no origin at all', { cookie: 'editor' }, 403],
    ['a cookie, from another site', { cookie: 'editor', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['a cookie, from another port of this machine', { cookie: 'editor', origin: 'http://127.0.0.1:9999' }, 403],
    ['a cookie, from a sandboxed frame', { cookie: 'editor', origin: 'null' }, 403],
    ['a cookie, the browser says that another site asks', { cookie: 'editor', 'sec-fetch-site': 'same-site' }, 403],
    [
      'a cookie, under another name (DNS rebinding)',
      { cookie: 'editor', host: 'evil.example', origin: 'http://evil.example' },
      421,
    ],
    ['a session that was signed out', { cookie: 'ended', origin: OWN }, 401],
    ['a reader’s cookie', { cookie: 'reader', origin: OWN }, 403],
    ['a stolen key that may only read', { authorization: 'read' }, 403],
    ['a stolen key that may only read, beside an editor’s cookie', { authorization: 'read', cookie: 'editor', origin: OWN }, 403],
    ['a key that was made up', { authorization: 'Bearer unsaid_x' }, 401],
    ['a key as a name and password', { authorization: 'Basic dW5zYWlkOng=' }, 401],
    ['a made-up key beside an editor’s cookie', { authorization: 'Bearer x', cookie: 'editor', origin: OWN }, 401],
    // What is let through finds no meetings of these names: the door was open.
    ['an editor’s cookie from its own page', { cookie: 'editor', origin: OWN, 'sec-fetch-site': 'same-origin' }, 404],
    ['a key that may write', { authorization: 'write' }, 404],
  ])('changing something with %s', async (_, given: Record<string, string>, status) => {
    const cookies: Record<string, string> = { editor, ended, reader }
    const keys: Record<string, string> = { read: `Bearer ${readKey}`, write: `Bearer ${writeKey}` }
    const { cookie, authorization, ...rest } = given
    const response = await raw('/api/meetings/merge', 'POST', {
      ...rest,
      ...(cookie === undefined ? {} : { cookie: cookies[cookie] ?? cookie }),
      ...(authorization === undefined ? {} : { authorization: keys[authorization] ?? authorization }),
    })
    expect(response.status).toBe(status)
  })

  it.each([
    ['make a further key', 'POST', '/api/account/tokens', { name: 'more', scope: 'write' }],
    ['list keys', 'GET', '/api/account/tokens', undefined],
    ['change the password', 'PUT', '/api/account/password', { current: PASSWORD, next: PASSWORD }],
    ['add a person', 'POST', '/api/people', { name: 'mallory', role: 'admin', password: PASSWORD }],
    ['end sessions', 'DELETE', '/api/session', undefined],
    ['read the log', 'GET', '/api/audit', undefined],
  ])('a key that may write cannot %s', async (_, method, path, body) => {
    expect((await house.ask(path, { method, token: writeKey, ...(body ? { body } : {}) })).status).toBe(403)
  })

  it('a key of an admin lets nobody in either', async () => {
    const made = await house.ask('/api/account/tokens', { method: 'POST', cookie: admin, body: { name: 'k', scope: 'write' } })
    const { key } = (await made.json()) as { key: string }
    const body = { name: 'mallory', role: 'admin', password: PASSWORD }
    expect((await house.ask('/api/people', { method: 'POST', token: key, body })).status).toBe(403)
    expect((await house.ask('/metrics', { token: key })).status).toBe(404) // No figures without a running server; but let through.
  })

  it('keys and sessions of one person are nobody else’s to end, and nobody learns whether they exist', async () => {
    const [mine] = (await (await house.ask('/api/account/tokens', { cookie: editor })).json()) as { id: string }[]
    const theirs = await house.ask(`/api/account/tokens/${mine!.id}`, { method: 'DELETE', cookie: reader })
    const nobodys = await house.ask('/api/account/tokens/none', { method: 'DELETE', cookie: reader })
    expect([theirs.status, nobodys.status]).toEqual([404, 404])
    expect(await theirs.text()).toBe(await nobodys.text())
    const [session] = (await (await house.ask('/api/account/sessions', { cookie: editor })).json()) as { id: string }[]
    expect((await house.ask(`/api/account/sessions/${session!.id}`, { method: 'DELETE', cookie: reader })).status).toBe(404)
    expect((await house.ask('/api/meetings', { cookie: editor })).status).toBe(200)
  })

  it('guessed ids say the same of what is hidden and what does not exist', async () => {
    await house.ask('/api/projects', { method: 'POST', cookie: admin, body: { id: 'secret-talks', name: 'Secret talks' } })
    const hidden = await house.ask('/p/secret-talks/api/meetings', { cookie: editor })
    const none = await house.ask('/p/no-such-talks/api/meetings', { cookie: editor })
    expect([hidden.status, none.status]).toEqual([404, 404])
    expect(await hidden.text()).toBe(await none.text())
    expect((await house.ask('/p/secret-talks/api/meetings')).status).toBe(401)
    expect((await house.ask('/p/secret-talks/api/meetings', { cookie: admin })).status).toBe(200)
  }, 60_000)

  it.each([
    '/p/secret-talks/p/secret-talks/api/meetings',
    '/p/secret-talks/api/people',
    '/p/secret-talks/api/session',
    '/p/../api/people',
    '/p/%73ecret-talks/api/people',
    '/p/secret-talks%2Fapi/api/meetings',
    '/p/secret-talks/api/../api/people',
    '//api/meetings',
    '/api//meetings',
    '/API/meetings',
  ])('%s leads a reader nowhere', async (path) => {
    const response = await house.ask(path, { cookie: reader })
    expect(response.status).toBeGreaterThanOrEqual(403)
  })

  it('no answer to a session can be stored, and its cookie is out of reach of scripts and other sites', async () => {
    const response = await house.ask('/api/session', { method: 'POST', body: { name: 'reader', password: PASSWORD } })
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^unsaid-session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/u,
    )
    const who = await house.ask('/api/session', { cookie: cookieOf(response) })
    expect(who.headers.get('cache-control')).toBe('no-store')
  })

  it('whoever reads the database can sign in as nobody', async () => {
    const kept = JSON.stringify(await house.store.db.selectFrom('sessions').selectAll().execute())
    const tokens = JSON.stringify(await house.store.db.selectFrom('api_tokens').selectAll().execute())
    expect(kept).not.toContain(editor.split('=')[1])
    expect(tokens).not.toContain(readKey)
    const [session] = await house.store.db.selectFrom('sessions').select('hash').execute()
    expect((await house.ask('/api/meetings', { cookie: `unsaid-session=${session!.hash}` })).status).toBe(401)
  })

  it('merging with two ids of nobody is refused alike for all', async () => {
    expect((await house.ask('/api/meetings/merge', { ...MERGE, cookie: reader })).status).toBe(403)
  })
})
