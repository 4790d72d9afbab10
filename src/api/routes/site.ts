import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { strToU8, zipSync } from 'fflate'
import { UnsaidError } from '../../model/index.ts'
import { makeSite } from '../../report/index.ts'
import { VERSION } from '../../version.ts'
import { languageSchema } from '../contract.ts'
import { briefOf } from '../contract-papers.ts'
import { noPaper } from '../memory/memory-papers.ts'
import type { Services } from '../services.ts'
import { tellAgainIn } from '../tell.ts'
import { faults } from './answers.ts'

/** Meetings and briefs of one site: each is compared anew in the site’s language. */
const MOST_MEETINGS = 60
const MOST_BRIEFS = 20

const ids = (most: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => (given === undefined ? [] : [given].flat()))
    .pipe(z.array(z.string().min(1).max(200)).max(most))

const site = createRoute({
  method: 'get',
  path: '/api/site',
  summary: 'Pages of chosen meetings and briefs to publish anywhere, as a ZIP: no script, nothing loaded',
  request: {
    query: z.object({
      meeting: ids(MOST_MEETINGS).openapi({ type: 'array', items: { type: 'string' } }),
      brief: ids(MOST_BRIEFS).openapi({ type: 'array', items: { type: 'string' } }),
      lang: languageSchema.default('en'),
    }),
  },
  responses: { 200: { description: 'a ZIP', content: { 'application/zip': { schema: z.string() } } }, ...faults },
})

export function addSiteRoute(app: OpenAPIHono, { library, knowledge }: Services): void {
  app.openapi(site, async (context) => {
    const { meeting, brief, lang } = context.req.valid('query')
    if (meeting.length + brief.length === 0)
      throw new UnsaidError('usage', 'no meeting and no brief was chosen', { hint: 'name at least one: ?meeting=…' })
    const briefs = []
    for (const id of new Set(brief)) {
      const paper = await library.papers.get(id)
      const written = paper && briefOf(paper)
      if (!written) throw noPaper(id)
      briefs.push({ id: written.title, paper: written })
    }
    const meetings = []
    for (const id of new Set(meeting)) {
      const found = await library.getMeeting(id)
      if (!found) throw new UnsaidError('not-found', `there is no meeting ${id}`, { hint: 'see the list', subject: id })
      meetings.push({ id: found.id, comparison: await tellAgainIn(lang, found.comparison, knowledge) })
    }
    const files = makeSite({ lang, labels: knowledge, program: `unsaid ${VERSION}`, meetings, briefs })
    const packed = zipSync(Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)])), { level: 6 })
    context.header('content-disposition', "attachment; filename*=UTF-8''site.zip")
    return context.body(packed as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/zip' })
  })
}
