import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { UnsaidError } from '../../model/index.ts'
import { byOf, nameOf, ownVerdicts } from '../access/caller.ts'
import { agreementSchema, codingSchema, JUDGED_KINDS, judgeQueueSchema, newVerdictSchema, verdictSchema } from '../contract.ts'
import { checkValue } from '../judging/coding.ts'
import type { Services } from '../services.ts'
import { faults, json } from './answers.ts'

const queue = createRoute({
  method: 'get',
  path: '/api/judge/queue',
  summary: 'Findings, statements or links worth a verdict, most valuable first',
  request: {
    query: z.object({
      coder: z.string().trim().min(1).max(60),
      blind: z.enum(['true', 'false']).default('false'),
      kind: z.enum(JUDGED_KINDS).default('finding'),
      limit: z.coerce.number().int().positive().max(200).default(50),
    }),
  },
  responses: { 200: json(judgeQueueSchema, 'the queue'), 400: faults[400] },
})

const give = createRoute({
  method: 'post',
  path: '/api/verdicts',
  summary: 'Give a verdict on a finding, a statement, a field of it, or a link',
  request: { body: { content: { 'application/json': { schema: newVerdictSchema } }, required: true } },
  responses: { 201: json(verdictSchema, 'the verdict as it is kept'), ...faults },
})

const code = createRoute({
  method: 'post',
  path: '/api/codings',
  summary: 'Code a statement without having seen the machine’s labels: a verdict on each field',
  request: { body: { content: { 'application/json': { schema: codingSchema } }, required: true } },
  responses: { 201: json(z.array(verdictSchema), 'the verdicts as they are kept'), ...faults },
})

const history = createRoute({
  method: 'get',
  path: '/api/verdicts',
  summary: 'All verdicts, newest first, also those taken back',
  request: {
    query: z.object({
      coder: z.string().trim().min(1).max(60).optional(),
      limit: z.coerce.number().int().positive().max(1000).default(200),
    }),
  },
  responses: { 200: json(z.array(verdictSchema), 'verdicts'), 400: faults[400] },
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

/** More verdicts than one person gives. */
const ALL = 10_000_000

/** Routes by which people confirm, reject and correct. */
export function addJudgingRoutes(app: OpenAPIHono, { library }: Services): void {
  app.openapi(queue, async (context) => {
    const { coder, blind, limit, kind } = context.req.valid('query')
    return context.json(await library.judgeQueue({ coder: nameOf(context, coder), blind: blind === 'true', limit, kind }), 200)
  })
  app.openapi(give, async (context) => {
    const verdict = context.req.valid('json')
    if (verdict.correction) checkValue(verdict.correction)
    return context.json(await library.giveVerdict({ ...verdict, coder: nameOf(context, verdict.coder) }), 201)
  })
  app.openapi(code, async (context) => {
    const coding = context.req.valid('json')
    const given = await library.giveCoding({ ...coding, coder: nameOf(context, coding.coder) })
    if (given.length > 0) return context.json(given, 201)
    throw new UnsaidError('usage', 'no field was coded', { hint: 'code one field at least' })
  })
  app.openapi(history, async (context) => {
    const { limit, coder } = context.req.valid('query')
    return context.json(await library.verdictHistory({ limit, ...(coder ? { coder } : {}) }), 200)
  })
  app.openapi(withdraw, async (context) => {
    const { id } = context.req.valid('param')
    const coder = ownVerdicts(context)
    const own = coder === undefined || (await library.verdictHistory({ limit: ALL, coder })).some((one) => one.id === id)
    if (own && (await library.withdrawVerdict(id, byOf(context).by))) return context.body(null, 204)
    throw new UnsaidError('not-found', `there is no verdict ${id}`, { hint: 'it may have been taken back before' })
  })
  app.openapi(agreement, async (context) => context.json(await library.agreement(), 200))
}
