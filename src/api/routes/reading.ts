import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { UnsaidError } from '../../model/index.ts'
import { makeReader } from '../../report/index.ts'
import {
  aboutSchema,
  interfaceSchema,
  languageSchema,
  meetingDetailSchema,
  meetingPageSchema,
  meetingQuerySchema,
  revisionSchema,
  searchPageSchema,
  searchQuerySchema,
  sourceSchema,
  tellingSchema,
} from '../contract.ts'
import type { Services } from '../services.ts'
import { tellAgainIn, tellInterface, tellMeeting } from '../tell.ts'
import { writeReport } from '../write-report.ts'
import { faults, json } from './answers.ts'

const reportQuery = z.object({
  lang: languageSchema.default('en'),
  format: z.enum(['html', 'md', 'json', 'csv']).default('html'),
})
const meetingParams = z.object({ id: z.string().max(200) })
const inLanguage = z.object({ lang: languageSchema.default('en') })

const about = createRoute({
  method: 'get',
  path: '/api/about',
  summary: 'The program and its library',
  responses: { 200: json(aboutSchema, 'about') },
})

const texts = createRoute({
  method: 'get',
  path: '/api/interface/{lang}',
  summary: 'Words of the interface, and names of issues and sides, in one language',
  request: { params: z.object({ lang: languageSchema }) },
  responses: { 200: json(interfaceSchema, 'texts and labels'), 400: faults[400] },
})

const meetings = createRoute({
  method: 'get',
  path: '/api/meetings',
  summary: 'Meetings of the library, a page at a time',
  request: { query: meetingQuerySchema },
  responses: { 200: json(meetingPageSchema, 'a page'), 400: faults[400] },
})

const meeting = createRoute({
  method: 'get',
  path: '/api/meetings/{id}',
  summary: 'A meeting: its accounts, statements, links, coverage, findings, verdicts',
  request: { params: meetingParams },
  responses: { 200: json(meetingDetailSchema, 'the meeting'), ...faults },
})

const telling = createRoute({
  method: 'get',
  path: '/api/meetings/{id}/telling',
  summary: 'A meeting told in the reader’s language, made from codes',
  request: { params: meetingParams, query: inLanguage },
  responses: { 200: json(tellingSchema, 'sentences by id'), ...faults },
})

const report = createRoute({
  method: 'get',
  path: '/api/meetings/{id}/report',
  summary: 'The report of a meeting, to keep',
  request: { params: meetingParams, query: reportQuery },
  responses: { 200: { description: 'a file', content: { 'text/markdown': { schema: z.string() } } }, ...faults },
})

const revisions = createRoute({
  method: 'get',
  path: '/api/meetings/{id}/accounts/{account}/revisions',
  summary: 'Texts that an account has had, newest first',
  request: { params: meetingParams.extend({ account: z.string().max(200) }) },
  responses: { 200: json(z.array(revisionSchema), 'revisions'), ...faults },
})

const search = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'Statements that hold the words, or mean what they name, in any language',
  request: { query: searchQuerySchema },
  responses: { 200: json(searchPageSchema, 'hits'), 400: faults[400] },
})

const sources = createRoute({
  method: 'get',
  path: '/api/sources',
  summary: 'Publishers, with what the library has of each',
  responses: { 200: json(z.array(sourceSchema), 'sources') },
})

/** Routes that change nothing. */
export function addReadingRoutes(app: OpenAPIHono, { library, knowledge, fetchDocument }: Services): void {
  const need = async (id: string) => {
    const found = await library.getMeeting(id)
    if (found) return found
    throw new UnsaidError('not-found', `there is no meeting ${id}`, { hint: 'go back to the library', subject: id })
  }
  app.openapi(about, async (context) => context.json({ ...(await library.about()), addresses: fetchDocument !== undefined }, 200))
  app.openapi(texts, (context) => context.json(tellInterface(context.req.valid('param').lang, knowledge), 200))
  app.openapi(meetings, async (context) => context.json(await library.listMeetings(context.req.valid('query')), 200))
  app.openapi(meeting, async (context) => context.json(await need(context.req.valid('param').id), 200))
  app.openapi(telling, async (context) => {
    const meeting = await need(context.req.valid('param').id)
    return context.json(await tellMeeting(meeting, context.req.valid('query').lang, knowledge), 200)
  })
  app.openapi(report, async (context) => {
    const { id, comparison } = await need(context.req.valid('param').id)
    const { lang, format } = context.req.valid('query')
    const { type, text } = writeReport(
      await tellAgainIn(lang, comparison, knowledge),
      format,
      makeReader(lang, knowledge, comparison.meeting.sides),
    )
    const name = `filename*=UTF-8''${encodeURIComponent(`${id}.${format}`)}`
    context.header('content-disposition', `${format === 'html' ? 'inline' : 'attachment'}; ${name}`)
    return context.body(text, 200, { 'content-type': `${type}; charset=utf-8` })
  })
  app.openapi(revisions, async (context) => {
    const { id, account } = context.req.valid('param')
    return context.json(await library.listRevisions(id, account), 200)
  })
  app.openapi(search, async (context) => context.json(await library.search(context.req.valid('query')), 200))
  app.openapi(sources, async (context) => context.json(await library.listSources(), 200))
}
