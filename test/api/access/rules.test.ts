import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roleHas } from '../../../src/api/access/rights.ts'
import { RULES, ruleFor } from '../../../src/api/access/rules.ts'
import { type House, openHouse, ROLES, routesOf } from './house.ts'

/** Served beside the description: pages of it, and those of the operator. */
const BESIDE = ['/healthz', '/readyz', '/metrics', '/api/openapi.json', '/api/reference', '/api/reference.css']

describe('the table of who may do what', () => {
  let house: House
  const cookies = new Map<string, string>()
  beforeAll(async () => {
    house = await openHouse()
    for (const role of ROLES) cookies.set(role, await house.enter(role))
  }, 120_000)
  afterAll(() => house.close())

  it('has a rule for every route of the description, and a route for every rule', async () => {
    const routes = (await routesOf(house, cookies.get('admin')!)).map(({ method, path }) => `${method} ${path}`)
    expect(routes.length).toBeGreaterThan(40)
    const rules = RULES.filter(({ path }) => !BESIDE.includes(path)).map(({ method, path }) => `${method} ${path}`)
    expect(rules.sort()).toEqual(routes.sort())
  })

  it('leaves no route outside of what is guarded', () => {
    const paths = new Set(house.app.routes.map(({ path }) => path))
    const open = [...paths].filter((path) => !/^\/(?:(?:p\/:project\/)?api\/|healthz$|readyz$|metrics$|\*$)/u.test(path))
    expect(open).toEqual([])
  })

  it('finds the written part of an address before its blanks', () => {
    expect(ruleFor('GET', '/api/session/openid')?.right).toBe('open')
    expect(ruleFor('HEAD', '/api/meetings/x')?.right).toBe('read')
    expect(ruleFor('POST', '/api/meetings/merge')?.path).toBe('/api/meetings/merge')
    expect(ruleFor('GET', '/api/meetings/')).toBeNull()
    expect(ruleFor('GET', '/api/nothing')).toBeNull()
  })

  it('lets each role do what it may and nothing else, on every route', async () => {
    const seen: string[] = []
    for (const role of ROLES)
      for (const { method, path, right } of RULES) {
        // Signing out would end what the others are tried with.
        if (path === '/api/session' && method === 'DELETE') continue
        const at = path.replaceAll(/\{lang\}/gu, 'en').replaceAll(/\{\w+\}/gu, 'none')
        const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} }
        const { status } = await house.ask(at, { method, cookie: cookies.get(role)!, ...body })
        const forbidden = status === 403
        if (forbidden === roleHas(role, right)) seen.push(`${role}: ${method} ${path} answers ${status}`)
      }
    expect(seen).toEqual([])
  }, 60_000)

  it('asks whoever is not signed in to sign in, on every route that is not open, whether it exists or not', async () => {
    const seen: string[] = []
    for (const { method, path, right } of [...RULES, { method: 'GET', path: '/api/nothing', right: 'read' }]) {
      if (right === 'open') continue
      const { status } = await house.ask(path.replaceAll(/\{\w+\}/gu, 'none'), { method })
      if (status !== 401) seen.push(`${method} ${path} answers ${status}`)
    }
    expect(seen).toEqual([])
  })
})
