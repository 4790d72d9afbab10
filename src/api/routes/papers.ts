import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { UnsaidError } from '../../model/index.ts'
import type { BriefPaper } from '../../paper/index.ts'
import { paperAsDocx, paperAsHtml, paperAsMarkdown } from '../../report/index.ts'
import { VERSION } from '../../version.ts'
import { nameOf } from '../access/caller.ts'
import {
  briefOf,
  EXPORTS,
  type Export,
  newPaperSchema,
  PAPER_KINDS,
  paperChangeSchema,
  paperSchema,
  paperSummarySchema,
  paperVersionSchema,
} from '../contract-papers.ts'
import { noPaper } from '../memory/memory-papers.ts'
import type { Services } from '../services.ts'
import { faults, json } from './answers.ts'

const paperParams = z.object({ id: z.string().max(40) })
const whichVersion = z.object({ version: z.coerce.number().int().positive().optional() })
const body = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } }, required: true }) as const

const list = createRoute({
  method: 'get',
  path: '/api/papers',
  summary: 'Briefs and analyses of hypotheses, last saved first',
  request: { query: z.object({ kind: z.enum(PAPER_KINDS).optional() }) },
  responses: { 200: json(z.array(paperSummarySchema), 'papers') },
})

const create = createRoute({
  method: 'post',
  path: '/api/papers',
  summary: 'Begin a brief or an analysis',
  request: { body: body(newPaperSchema) },
  responses: { 201: json(paperSchema, 'the paper, version 1'), ...faults },
})

const read = createRoute({
  method: 'get',
  path: '/api/papers/{id}',
  summary: 'A paper, the latest version or the one named',
  request: { params: paperParams, query: whichVersion },
  responses: { 200: json(paperSchema, 'the paper'), ...faults },
})

const versions = createRoute({
  method: 'get',
  path: '/api/papers/{id}/versions',
  summary: 'All versions of a paper, newest first',
  request: { params: paperParams },
  responses: { 200: json(z.array(paperVersionSchema), 'versions'), ...faults },
})

const save = createRoute({
  method: 'put',
  path: '/api/papers/{id}',
  summary: 'Save a further version; nothing that was saved meanwhile is overwritten',
  request: { params: paperParams, body: body(paperChangeSchema) },
  responses: { 200: json(paperSchema, 'the paper as it is kept'), ...faults },
})

const putAway = createRoute({
  method: 'delete',
  path: '/api/papers/{id}',
  summary: 'Take a paper off the list; its versions stay',
  request: { params: paperParams },
  responses: { 204: { description: 'put away' }, ...faults },
})

const exported = createRoute({
  method: 'get',
  path: '/api/papers/{id}/export',
  summary: 'A brief as a page (which prints to PDF), as Markdown, or for a word processor',
  request: { params: paperParams, query: whichVersion.extend({ format: z.enum(EXPORTS).default('html') }) },
  responses: { 200: { description: 'a file', content: { 'text/html': { schema: z.string() } } }, ...faults },
})

/** Routes by which people write over a library. */
export function addPaperRoutes(app: OpenAPIHono, { library: { papers } }: Services): void {
  const need = async (id: string, version?: number) => {
    const found = await papers.get(id, version)
    if (found) return found
    throw noPaper(id)
  }
  app.openapi(list, async (context) => context.json(await papers.list(context.req.valid('query').kind), 200))
  app.openapi(create, async (context) => {
    const draft = context.req.valid('json')
    return context.json(await papers.create({ ...draft, author: nameOf(context, draft.author) }), 201)
  })
  app.openapi(read, async (context) =>
    context.json(await need(context.req.valid('param').id, context.req.valid('query').version), 200),
  )
  app.openapi(versions, async (context) => {
    const { id } = context.req.valid('param')
    await need(id)
    return context.json(await papers.versions(id), 200)
  })
  app.openapi(save, async (context) => {
    const change = context.req.valid('json')
    const saved = await papers.save(context.req.valid('param').id, { ...change, author: nameOf(context, change.author) })
    return context.json(saved, 200)
  })
  app.openapi(putAway, async (context) => {
    const { id } = context.req.valid('param')
    if (await papers.putAway(id)) return context.body(null, 204)
    throw noPaper(id)
  })
  app.openapi(exported, async (context) => {
    const { version, format } = context.req.valid('query')
    const paper = await need(context.req.valid('param').id, version)
    const brief = briefOf(paper)
    if (!brief)
      throw new UnsaidError('usage', 'an analysis is exported within a brief', { hint: 'add it to a brief, and export that' })
    const { type, file } = writePaper(brief, format)
    context.header(
      'content-disposition',
      `${format === 'html' ? 'inline' : 'attachment'}; filename*=UTF-8''${fileName(paper.title, format)}`,
    )
    return context.body(file, 200, { 'content-type': type })
  })
}

/** Longest name of a file, without its ending. */
const LONGEST = 80

function fileName(title: string, format: Export): string {
  const name =
    title
      .replaceAll(/[\p{C}/\\:*?"<>|]+/gu, ' ')
      .trim()
      .slice(0, LONGEST) || 'brief'
  return encodeURIComponent(`${name}.${format}`)
}

function writePaper(brief: BriefPaper, format: Export): { type: string; file: string | Uint8Array<ArrayBuffer> } {
  const program = `unsaid ${VERSION}`
  switch (format) {
    case 'html':
      return { type: 'text/html; charset=utf-8', file: paperAsHtml(brief, { program }) }
    case 'md':
      return { type: 'text/markdown; charset=utf-8', file: paperAsMarkdown(brief, program) }
    case 'docx':
      return {
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        file: paperAsDocx(brief, program),
      }
  }
}
