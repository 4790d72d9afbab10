import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import type { Library } from '../library.ts'
import { splitPath } from './gate.ts'

/** The whole app over one project’s library, and what waits in it. */
export interface ProjectRoom {
  readonly app: OpenAPIHono
  readonly library: Library
  /** Resolves when no work is under way. */
  idle(): Promise<void>
}

/** Private projects that somebody has entered since the start; each is opened once. */
export class ProjectRooms {
  private readonly rooms = new Map<string, Promise<ProjectRoom>>()

  /** `open` makes the room of a project that exists; `make` prepares the place of a new one. */
  constructor(
    private readonly open: (id: string) => Promise<ProjectRoom>,
    readonly make: (id: string) => Promise<void>,
  ) {}

  get(id: string): Promise<ProjectRoom> {
    const known = this.rooms.get(id)
    if (known) return known
    const room = this.open(id)
    this.rooms.set(id, room)
    // One that could not be opened is tried again by the next who enters.
    room.catch(() => this.rooms.delete(id))
    return room
  }

  async idle(): Promise<void> {
    await Promise.all((await this.opened()).map((room) => room.idle()))
  }

  async close(): Promise<void> {
    await Promise.all((await this.opened()).map(({ library }) => library.close()))
    this.rooms.clear()
  }

  private async opened(): Promise<ProjectRoom[]> {
    const found = await Promise.allSettled(this.rooms.values())
    return found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  }
}

/** Hands what is asked within a project to its room: the same API over another library. The gate has been passed. */
export function enterProject(rooms: ProjectRooms): MiddlewareHandler {
  return async (context, next) => {
    const { project, rest } = splitPath(context.req.path)
    if (project === null || !rest.startsWith('/api/')) return next()
    const { app } = await rooms.get(project)
    const url = new URL(context.req.url)
    // The path that the gate has judged, and no other.
    url.pathname = rest
    return app.fetch(await moved(context, url), { ...context.env, caller: context.get('caller') })
  }
}

/** The same request at another address. A body that was read already for the log is sent on as it was read. */
async function moved({ req }: Context, url: URL): Promise<Request> {
  const { method, headers, signal } = req.raw
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal })
  const body = req.raw.bodyUsed ? await req.arrayBuffer() : req.raw.body
  return new Request(url, { method, headers, signal, body, duplex: 'half' } as RequestInit)
}
