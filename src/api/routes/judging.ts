import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { UnsaidError } from '../../model/index.ts'
import { agreementSchema, judgeQueueSchema, newVerdictSchema, verdictSchema } from '../contract.ts'
import type { Services } from '../services.ts'
import { faults, json } from './answers.ts'

const queue = createRoute({
  method: 'get',
  path: '/api/judge/queue',
  summary: 'Findings worth a verdict, most valuable first',
  request: {
    query: z.object({
      coder: z.string().trim().min(1).max(60),
      blind: z.enum(['true', 'false']).default('false'),
      limit: z.coerce.number().int().positive().max(200).default(50),
    }),
  },
  responses: { 200: json(judgeQueueSchema, 'the queue'), 400: faults[400] },
})

const give = createRoute({
  method: 'post',
  path: '/api/verdicts',
  summary: 'Give a verdict on a finding or a statement',
  request: { body: { content: { 'application/json': { schema: newVerdictSchema } }, required: true } },
  responses: { 201: json(verdictSchema, 'the verdict as it is kept'), ...faults },
})

const withdraw = createRoute({
  method: 'delete',
  path: '/api/verdicts/{id}',
  summary: 'Take a verdict back',
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: { 204: { description: 'taken back' }, ...faults },
})

const agreement = createRoute({
  method: 'get',
  path: '/api/judge/agreement',
  summary: 'How far coders agree, and where they do not',
  responses: { 200: json(agreementSchema, 'figures') },
})

/** Routes by which people confirm, reject and correct. */
export function addJudgingRoutes(app: OpenAPIHono, { library }: Services): void {
  app.openapi(queue, async (context) => {
    const { coder, blind, limit } = context.req.valid('query')
    return context.json(await library.judgeQueue({ coder, blind: blind === 'true', limit }), 200)
  })
  app.openapi(give, async (context) => context.json(await library.giveVerdict(context.req.valid('json')), 201))
  app.openapi(withdraw, async (context) => {
    const { id } = context.req.valid('param')
    if (await library.withdrawVerdict(id)) return context.body(null, 204)
    throw new UnsaidError('not-found', `there is no verdict ${id}`, { hint: 'it may have been taken back before' })
  })
  app.openapi(agreement, async (context) => context.json(await library.agreement(), 200))
}
