import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { UnsaidError } from '../../../model/index.ts'
import type { Person } from '../../../store/index.ts'
import { faults, json } from '../../routes/answers.ts'
import type { Access } from '../access.ts'
import { actorOf, tell } from '../caller.ts'
import {
  auditPageSchema,
  auditQuerySchema,
  idParams,
  newPersonSchema,
  personChangeSchema,
  personSchema,
  resetSchema,
  sessionSchema,
} from '../contract.ts'
import { addPerson, changePerson, resetPassword } from '../manage.ts'

const gone = { 204: { description: 'done' }, ...faults }

const people = createRoute({
  method: 'get',
  path: '/api/people',
  summary: 'Who may use the library',
  responses: { 200: json(z.array(personSchema), 'people'), ...faults },
})
const add = createRoute({
  method: 'post',
  path: '/api/people',
  summary: 'Add a person',
  request: { body: { content: { 'application/json': { schema: newPersonSchema } }, required: true } },
  responses: { 201: json(personSchema, 'the person'), ...faults },
})
const change = createRoute({
  method: 'patch',
  path: '/api/people/{id}',
  summary: 'Give another role, shut out, or let in again; who is shut out loses sessions and keys',
  request: { params: idParams, body: { content: { 'application/json': { schema: personChangeSchema } }, required: true } },
  responses: gone,
})
const reset = createRoute({
  method: 'put',
  path: '/api/people/{id}/password',
  summary: 'Give a new password; the person’s sessions end',
  request: { params: idParams, body: { content: { 'application/json': { schema: resetSchema } }, required: true } },
  responses: gone,
})
const sessions = createRoute({
  method: 'get',
  path: '/api/people/{id}/sessions',
  summary: 'Where a person is signed in',
  request: { params: idParams },
  responses: { 200: json(z.array(sessionSchema), 'sessions'), ...faults },
})
const endSessions = createRoute({
  method: 'delete',
  path: '/api/people/{id}/sessions',
  summary: 'End all sessions of a person',
  request: { params: idParams },
  responses: gone,
})
const endSession = createRoute({
  method: 'delete',
  path: '/api/people/{id}/sessions/{session}',
  summary: 'End one session of a person',
  request: { params: idParams.extend({ session: z.string().max(64) }) },
  responses: gone,
})
const audit = createRoute({
  method: 'get',
  path: '/api/audit',
  summary: 'Who changed what, newest first',
  request: { query: auditQuerySchema },
  responses: { 200: json(auditPageSchema, 'entries'), ...faults },
})

/** Routes by which admins keep the people. */
export function addPeople(app: OpenAPIHono, { store, now }: Access): void {
  const need = async (id: string): Promise<Person> => {
    const person = await store.people.get(id)
    if (person) return person
    throw new UnsaidError('not-found', 'there is no such person', { hint: 'reload the page', subject: id })
  }
  app.openapi(people, async (context) => context.json(await store.people.list(), 200))
  app.openapi(add, async (context) => {
    const { shown, ...given } = context.req.valid('json')
    const person = await addPerson(store, { ...given, ...(shown === undefined ? {} : { shown }), by: actorOf(context) })
    return context.json(person, 201)
  })
  app.openapi(change, async (context) => {
    const person = await need(context.req.valid('param').id)
    tell(context, { person: person.name, before: person.role })
    await changePerson(store, person, context.req.valid('json'))
    return context.body(null, 204)
  })
  app.openapi(reset, async (context) => {
    const person = await need(context.req.valid('param').id)
    tell(context, { person: person.name })
    await resetPassword(store, person, context.req.valid('json').password)
    return context.body(null, 204)
  })
  app.openapi(sessions, async (context) => {
    const found = await store.sessions.list((await need(context.req.valid('param').id)).id, now())
    return context.json(
      found.map(({ personId: _, ...one }) => ({ ...one, current: false })),
      200,
    )
  })
  app.openapi(endSessions, async (context) => {
    const person = await need(context.req.valid('param').id)
    tell(context, { person: person.name, ended: await store.sessions.revokeAll(person.id) })
    return context.body(null, 204)
  })
  app.openapi(endSession, async (context) => {
    const { id, session } = context.req.valid('param')
    if (!(await store.sessions.revoke((await need(id)).id, session)))
      throw new UnsaidError('not-found', 'there is no such session', { hint: 'reload the page' })
    return context.body(null, 204)
  })
  app.openapi(audit, async (context) => {
    const { before, actor, limit } = context.req.valid('query')
    const filter = { limit, ...(before === undefined ? {} : { before }), ...(actor ? { actor } : {}) }
    const entries = await store.audit.list(filter)
    return context.json(
      entries.map((entry) => ({ ...entry, detail: entry.detail as Record<string, unknown> })),
      200,
    )
  })
}
