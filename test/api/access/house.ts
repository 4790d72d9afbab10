import { makeAccess } from '../../../src/api/access/access.ts'
import { hashPassword } from '../../../src/api/access/password.ts'
import { ProjectRooms } from '../../../src/api/access/projects.ts'
import { type AccessOptions, makeApp, StoreLibrary } from '../../../src/api/index.ts'
import { defaultKnowledge, type Knowledge } from '../../../src/knowledge/index.ts'
import { type Home, makeProjectHome, openStore, projectHome, type Role, type Store } from '../../../src/store/index.ts'
import { HOMES, openAt, type TestHome } from '../../store/homes.ts'

export const HOST = '127.0.0.1:4310'
export const PASSWORD = 'four unrelated words here'
export const ROLES: readonly Role[] = ['reader', 'reviewer', 'editor', 'admin']

/** Made once: a hash takes its time. */
const record = hashPassword(PASSWORD)

type App = ReturnType<typeof makeApp>

/** A library with one person of each role, and the door before it. */
export interface House {
  readonly app: App
  readonly store: Store
  readonly home: Home
  readonly knowledge: Knowledge
  /** What is the time in the house. */
  readonly clock: { now: number }
  ask(path: string, options?: Ask): Promise<Response>
  /** Signs in and returns the cookie. */
  enter(name: string, password?: string): Promise<string>
  close(): Promise<void>
}

export interface Ask {
  readonly method?: string
  readonly cookie?: string
  readonly token?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export async function openHouse(options: Partial<AccessOptions> = {}, testHome: TestHome = HOMES[0]!): Promise<House> {
  const { home, drop } = await testHome.make()
  const store = await openAt(home)
  const knowledge = await defaultKnowledge()
  const clock = { now: Date.now() }
  const access = makeAccess({ signIn: true, now: () => new Date(clock.now), ...options, store })
  const over = (one: Store) => new StoreLibrary({ store: one, knowledge })
  const rooms = new ProjectRooms(
    async (id) => {
      const library = over(await openStore(projectHome(home, id)))
      return { library, app: makeApp({ library, knowledge }), idle: async () => {} }
    },
    (id) => makeProjectHome(store, home, id),
  )
  const app = makeApp({ library: over(store), knowledge, access, projects: rooms })
  const password = await record
  for (const role of ROLES) await store.people.add({ name: role, role, password, by: 'test' })
  const ask = async (path: string, { method = 'GET', cookie, token, body, headers = {} }: Ask = {}): Promise<Response> =>
    app.request(path, {
      method,
      headers: {
        host: HOST,
        ...(cookie === undefined ? {} : { cookie }),
        ...(cookie === undefined || method === 'GET' ? {} : { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : contentOf(JSON.stringify(body))),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  return {
    app,
    store,
    home,
    knowledge,
    clock,
    ask,
    enter: async (name, password = PASSWORD) => {
      const response = await ask('/api/session', { method: 'POST', body: { name, password } })
      if (response.status !== 204) throw new Error(`${name} could not sign in: ${await response.text()}`)
      return cookieOf(response)
    },
    close: async () => {
      await rooms.close()
      await store.close()
      await drop()
    },
  }
}

function contentOf(text: string): Record<string, string> {
  return { 'content-type': 'application/json', 'content-length': String(new TextEncoder().encode(text).length) }
}

export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}

/** Every route of the API’s description, and a request for it that is well formed. */
export async function routesOf(house: House, cookie: string): Promise<{ method: string; path: string }[]> {
  const { paths } = (await (await house.ask('/api/openapi.json', { cookie })).json()) as { paths: Record<string, object> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  )
}
