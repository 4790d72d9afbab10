import type { OpenAPIHono } from '@hono/zod-openapi'
import { UnsaidError } from '../../../model/index.ts'
import type { Access } from '../access.ts'
import type { ProjectRooms } from '../projects.ts'
import { addAccount } from './account.ts'
import { addPeople } from './people.ts'
import { addProjects } from './projects.ts'
import { addNobody, addSigningIn } from './signing-in.ts'

/** Routes about people; where there are none, only that there are none. */
export function addAccessRoutes(app: OpenAPIHono, access: Access | undefined, projects: ProjectRooms | undefined): void {
  if (!access) {
    addNobody(app)
    return
  }
  addSigningIn(app, access)
  addAccount(app, access)
  addPeople(app, access)
  addProjects(app, access, projects?.make ?? noProjects)
}

async function noProjects(): Promise<void> {
  throw new UnsaidError('usage', 'this server keeps no private projects', {
    hint: 'serve a library with --library or --database',
  })
}
