import type { MiddlewareHandler } from 'hono'
import type { Access } from './access.ts'
import { type Caller, LOCAL } from './caller.ts'
import { gate } from './gate.ts'
import { enterProject, type ProjectRooms } from './projects.ts'
import { record } from './record.ts'

/** What every request passes: it is logged if it may change something, its caller is known and let through, its project entered. */
export function guardPeople(access: Access | undefined, projects: ProjectRooms | undefined): MiddlewareHandler[] {
  if (!access) return [asHandedOn]
  return [record(access), gate(access), ...(projects ? [enterProject(projects)] : [])]
}

/** In a project’s room the caller comes with the request, from the gate; where there are no people, it is whoever is here. */
const asHandedOn: MiddlewareHandler = (context, next) => {
  const { caller } = (context.env ?? {}) as { caller?: Caller }
  context.set('caller', caller ?? LOCAL)
  return next()
}
