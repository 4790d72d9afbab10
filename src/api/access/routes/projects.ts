import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { UnsaidError } from '../../../model/index.ts'
import { faults, json } from '../../routes/answers.ts'
import type { Access } from '../access.ts'
import { actorOf } from '../caller.ts'
import { newProjectSchema, projectSchema } from '../contract.ts'

const gone = { 204: { description: 'done' }, ...faults }
const params = z.object({ project: z.string().max(64) })
const memberParams = params.extend({ id: z.string().max(64) })

const projects = createRoute({
  method: 'get',
  path: '/api/projects',
  summary: 'Private projects and their members',
  responses: { 200: json(z.array(projectSchema), 'projects'), ...faults },
})
const add = createRoute({
  method: 'post',
  path: '/api/projects',
  summary: 'Begin a private project; whoever begins it is its first member',
  request: { body: { content: { 'application/json': { schema: newProjectSchema } }, required: true } },
  responses: { 201: json(projectSchema, 'the project'), ...faults },
})
const close = createRoute({
  method: 'delete',
  path: '/api/projects/{project}',
  summary: 'Close a private project: nobody enters any more; what it holds stays on the disk',
  request: { params },
  responses: gone,
})
const enter = createRoute({
  method: 'put',
  path: '/api/projects/{project}/members/{id}',
  summary: 'Let a person into a private project',
  request: { params: memberParams },
  responses: gone,
})
const leave = createRoute({
  method: 'delete',
  path: '/api/projects/{project}/members/{id}',
  summary: 'Take a person out of a private project',
  request: { params: memberParams },
  responses: gone,
})

/** Routes by which admins keep private projects. `make` prepares the place of a new one. */
export function addProjects(app: OpenAPIHono, { store }: Access, make: (id: string) => Promise<void>): void {
  const need = async (id: string) => {
    const project = await store.projects.get(id)
    if (project) return project
    throw new UnsaidError('not-found', 'there is no such project', { hint: 'reload the page', subject: id })
  }
  app.openapi(projects, async (context) => {
    const found = await store.projects.list()
    return context.json(
      found.map((one) => ({ ...one, members: [...one.members] })),
      200,
    )
  })
  app.openapi(add, async (context) => {
    const { id, name } = context.req.valid('json')
    const by = actorOf(context)
    const taken = await store.db.selectFrom('projects').select('id').where('id', '=', id).executeTakeFirst()
    if (taken) throw new UnsaidError('usage', `there is, or was, a project ${id}`, { hint: 'choose another id', subject: id })
    await make(id)
    await store.projects.add({ id, name, by })
    const first = context.get('caller')?.person
    if (first) await store.projects.enter(id, first.id, by)
    return context.json({ id, name, members: first ? [first.id] : [] }, 201)
  })
  app.openapi(close, async (context) => {
    await store.projects.close((await need(context.req.valid('param').project)).id)
    return context.body(null, 204)
  })
  app.openapi(enter, async (context) => {
    const { project, id } = context.req.valid('param')
    const [{ id: known }, person] = await Promise.all([need(project), store.people.get(id)])
    if (!person) throw new UnsaidError('not-found', 'there is no such person', { hint: 'reload the page', subject: id })
    await store.projects.enter(known, person.id, actorOf(context))
    return context.body(null, 204)
  })
  app.openapi(leave, async (context) => {
    const { project, id } = context.req.valid('param')
    if (!(await store.projects.leave((await need(project)).id, id)))
      throw new UnsaidError('not-found', 'the person is no member', { hint: 'reload the page', subject: id })
    return context.body(null, 204)
  })
}
