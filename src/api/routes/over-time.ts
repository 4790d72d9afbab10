import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { CHART_WORDS, drawAsSvg } from '../../chart/index.ts'
import { UnsaidError } from '../../model/index.ts'
import type { Panel } from '../../paper/index.ts'
import { tableAsCsv } from '../../report/index.ts'
import { choicesSchema, overTimeQuerySchema, panelFileQuerySchema, panelsSchema, SECTIONS } from '../contract-over-time.ts'
import { answerSection, panelsOf } from '../over-time/answer.ts'
import { choicesOf } from '../over-time/choices.ts'
import type { Services } from '../services.ts'
import { faults, json } from './answers.ts'

const sectionParams = z.object({ section: z.enum(SECTIONS) })

const choices = createRoute({
  method: 'get',
  path: '/api/over-time',
  summary: 'What can be asked of many meetings: sides, partners, issues, and the meetings of the pair',
  request: { query: overTimeQuerySchema },
  responses: { 200: json(choicesSchema, 'choices'), 400: faults[400] },
})

const section = createRoute({
  method: 'get',
  path: '/api/over-time/{section}',
  summary: 'Figures over many meetings: claims, charts, and the table behind each with its words',
  request: { params: sectionParams, query: overTimeQuerySchema },
  responses: { 200: json(panelsSchema, 'figures, most telling first'), 400: faults[400] },
})

const file = createRoute({
  method: 'get',
  path: '/api/over-time/{section}/file',
  summary: 'One figure as CSV, SVG or JSON',
  request: { params: sectionParams, query: panelFileQuerySchema },
  responses: { 200: { description: 'a file', content: { 'text/csv': { schema: z.string() } } }, ...faults },
})

const TYPES = { csv: 'text/csv', svg: 'image/svg+xml', json: 'application/json' } as const

/** Routes over many meetings. They change nothing. */
export function addOverTimeRoutes(app: OpenAPIHono, { library, knowledge }: Services): void {
  app.openapi(choices, async (context) => context.json(await choicesOf(library, context.req.valid('query')), 200))
  app.openapi(section, async (context) => {
    const { section: name } = context.req.valid('param')
    return context.json(await answerSection(name, context.req.valid('query'), { library, knowledge }), 200)
  })
  app.openapi(file, async (context) => {
    const { panel: id, format, ...query } = context.req.valid('query')
    const panels = await panelsOf(context.req.valid('param').section, query, { library, knowledge })
    const panel = panels.find((one) => one.id === id)
    if (!panel)
      throw new UnsaidError('not-found', `there is no figure ${id} for this question`, { hint: 'ask for the section first' })
    const body = write(panel, format, query.lang)
    const name = `filename*=UTF-8''${encodeURIComponent(`${id.replaceAll('~', '-')}.${format}`)}`
    context.header('content-disposition', `attachment; ${name}`)
    return context.body(body, 200, { 'content-type': `${TYPES[format]}; charset=utf-8` })
  })
}

function write(panel: Panel, format: keyof typeof TYPES, lang: 'en' | 'zh' | 'ru'): string {
  if (format === 'csv') return tableAsCsv(panel.table)
  if (format === 'json') return `${JSON.stringify(panel, null, 1)}\n`
  if (!panel.chart)
    throw new UnsaidError('not-found', `${panel.id} is a table without a chart`, { hint: 'ask for it as csv or json' })
  return drawAsSvg([panel.chart], { words: CHART_WORDS[lang] })
}
