import { beforeAll, describe, expect, it } from 'vitest'
import { MemoryLibrary, makeApp } from '../../src/api/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'

type App = ReturnType<typeof makeApp>

const HOST = { host: '127.0.0.1:4310' }
const JSON_BODY = { 'content-type': 'application/json' }

describe('the door', () => {
  let app: App
  beforeAll(async () => {
    const knowledge = await defaultKnowledge()
    app = makeApp({ library: new MemoryLibrary({ knowledge }), knowledge })
  })
  const merge = (headers: Record<string, string>) =>
    app.request('/api/meetings/merge', {
      method: 'POST',
      headers: { ...HOST, ...JSON_BODY, ...headers },
      body: '{"meetings":["a","b"]}',
    })

  it.each([
    ['127.0.0.1:4310', 200],
    ['localhost:99', 200],
    ['[::1]:4310', 200],
    ['LOCALHOST', 200],
    ['unsaid.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['localhost.evil.example:4310', 421],
    ['169.254.169.254', 421],
  ])('answers under the name %s with %i', async (host, status) => {
    expect((await app.request('/api/about', { headers: { host } })).status).toBe(status)
  })

  it.each([
    [{}, 404],
    [{ origin: 'http://127.0.0.1:4310' }, 404],
    [{ origin: 'http://127.0.0.1:4310', 'sec-fetch-site': 'same-origin' }, 404],
    [{ origin: 'http://127.0.0.1:9999' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
  ])('lets a change with %j through to %i', async (headers, status) => {
    expect((await merge(headers as Record<string, string>)).status).toBe(status)
  })

  it('sends a policy without inline script, other hosts, frames or form targets', async () => {
    const policy = (await app.request('/api/about', { headers: HOST })).headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("form-action 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/u)
  })

  it('refuses a body that is larger than its fields can be', async () => {
    const body = JSON.stringify({ meetings: ['a', 'b'.repeat(300_000)] })
    const response = await app.request('/api/meetings/merge', { method: 'POST', headers: { ...HOST, ...JSON_BODY }, body })
    expect(response.status).toBe(413)
  })

  it.each([
    ['/api/meetings?limit=100000', 'limit'],
    ['/api/meetings?sort=best', 'sort'],
    ['/api/search?q=', 'q'],
    ['/api/interface/xx', 'lang'],
  ])('says of %s which value is at fault', async (path, name) => {
    const response = await app.request(path, { headers: HOST })
    expect(response.status).toBe(400)
    const { error } = (await response.json()) as { error: { message: string } }
    expect(error.message).toContain(name)
  })

  it('names what is not there, and never shows what went wrong inside', async () => {
    const missing = await app.request('/api/meetings/none', { headers: HOST })
    expect(missing.status).toBe(404)
    expect(await missing.json()).toEqual({
      error: { code: 'not-found', message: 'there is no meeting none', hint: 'go back to the library' },
    })
    expect((await app.request('/api/nothing', { headers: HOST })).status).toBe(404)
  })

  it('describes itself as OpenAPI 3.1 and as a page that asks nothing of another host', async () => {
    const description = (await (await app.request('/api/openapi.json', { headers: HOST })).json()) as {
      openapi: string
      paths: object
    }
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths)).toContain('/api/meetings/{id}')
    const page = await (await app.request('/api/reference', { headers: HOST })).text()
    expect(page).toContain('/api/meetings/{id}')
    expect(page).not.toMatch(/<script|https?:\/\//u)
  })
})
