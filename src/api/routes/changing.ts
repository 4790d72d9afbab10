import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { type Language, UnsaidError } from '../../model/index.ts'
import type { Document } from '../../pipeline.ts'
import { tellProblem } from '../../report/index.ts'
import { byOf } from '../access/caller.ts'
import { addDocuments } from '../add-documents.ts'
import {
  jobSchema,
  type LibraryProblem,
  languageSchema,
  mergeSchema,
  movedSchema,
  type Progress,
  problemSchema,
  progressSchema,
  splitSchema,
} from '../contract.ts'
import type { AddOptions, Again } from '../library.ts'
import type { Services } from '../services.ts'
import { faults, json } from './answers.ts'

const inLanguage = z.object({ lang: languageSchema.default('en') })

/** Files in one request; more are sent in several. */
const MOST_FILES = 100
const MOST_ADDRESSES = 50

const add = createRoute({
  method: 'post',
  path: '/api/documents',
  summary: 'Add documents; the answer names the job whose progress can be watched',
  request: {
    body: {
      content: {
        'multipart/form-data': {
          schema: z.object({
            file: z.any().openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
            meeting: z.string().max(200).optional(),
          }),
        },
      },
    },
  },
  responses: { 202: json(jobSchema, 'work has begun'), ...faults },
})

const fetchAddress = createRoute({
  method: 'post',
  path: '/api/addresses',
  summary: 'Fetch pages by their addresses and add them',
  request: {
    body: {
      content: {
        'application/json': {
          schema: z.object({
            addresses: z
              .array(z.url({ protocol: /^https?$/u }).max(2000))
              .min(1)
              .max(MOST_ADDRESSES),
            meeting: z.string().max(200).optional(),
          }),
        },
      },
    },
  },
  responses: { 202: json(jobSchema, 'work has begun'), ...faults },
})

const watch = createRoute({
  method: 'get',
  path: '/api/jobs/{job}/events',
  summary: 'Progress of a job as server-sent events, the present state first',
  request: { params: z.object({ job: z.string().max(64) }), query: inLanguage },
  responses: {
    200: { description: 'events named “progress”', content: { 'text/event-stream': { schema: progressSchema } } },
    ...faults,
  },
})

const problems = createRoute({
  method: 'get',
  path: '/api/problems',
  summary: 'What was not taken, and why, newest first',
  request: { query: inLanguage },
  responses: { 200: json(z.array(problemSchema), 'problems'), 400: faults[400] },
})

const again = createRoute({
  method: 'post',
  path: '/api/problems/{id}/again',
  summary: 'Try again what was not taken, as it is or with what is known of it',
  request: {
    params: z.object({ id: z.string().max(200) }),
    body: {
      content: {
        'application/json': {
          schema: z.object({ lang: languageSchema.optional(), meeting: z.string().max(200).optional() }),
        },
      },
      required: true,
    },
  },
  responses: { 202: json(jobSchema, 'work has begun'), ...faults },
})

const forget = createRoute({
  method: 'delete',
  path: '/api/problems/{id}',
  summary: 'Take a problem off the list, with what is kept of it',
  request: { params: z.object({ id: z.string().max(200) }) },
  responses: { 204: { description: 'off the list' }, ...faults },
})

const merge = createRoute({
  method: 'post',
  path: '/api/meetings/merge',
  summary: 'The accounts of all meetings named go into the first',
  request: { body: { content: { 'application/json': { schema: mergeSchema } }, required: true } },
  responses: { 200: json(movedSchema, 'the meeting that they are in now'), ...faults },
})

const split = createRoute({
  method: 'post',
  path: '/api/meetings/{id}/split',
  summary: 'The accounts named become a meeting of their own',
  request: {
    params: z.object({ id: z.string().max(200) }),
    body: { content: { 'application/json': { schema: splitSchema } }, required: true },
  },
  responses: { 200: json(movedSchema, 'the new meeting'), ...faults },
})

const reanalyse = createRoute({
  method: 'post',
  path: '/api/meetings/{id}/reanalyse',
  summary: 'Compare the meeting’s accounts anew',
  request: { params: z.object({ id: z.string().max(200) }) },
  responses: { 200: json(movedSchema, 'the meeting'), ...faults },
})

/** Routes by which the library grows and is put in order. */
export function addChangingRoutes(app: OpenAPIHono, { library, jobs, fetchDocument }: Services): void {
  const begin = (
    incoming: readonly Again[],
    options: Pick<AddOptions, 'meeting' | 'set' | 'by'>,
    done?: (last: Progress) => Promise<unknown>,
  ) =>
    jobs.start(async (job, tell) => {
      const last = await addDocuments(library, incoming, { job, tell, fetchDocument, ...options })
      await done?.(last)
    })
  app.openapi(add, async (context) => {
    const form = await context.req.formData()
    const documents = await readFiles(form.getAll('file').filter((value) => typeof value !== 'string') as File[])
    const meeting = form.get('meeting')
    const into = typeof meeting === 'string' && meeting !== '' ? { meeting } : {}
    return context.json(
      {
        job: begin(
          documents.map((document) => ({ document })),
          { ...into, ...byOf(context) },
        ),
      },
      202,
    )
  })
  app.openapi(fetchAddress, async (context) => {
    if (!fetchDocument)
      throw new UnsaidError('usage', 'this library does not fetch addresses', { hint: 'save the page and add the file' })
    const { addresses, meeting } = context.req.valid('json')
    return context.json(
      {
        job: begin(
          addresses.map((address) => ({ address })),
          { ...(meeting ? { meeting } : {}), ...byOf(context) },
        ),
      },
      202,
    )
  })
  app.openapi(again, async (context) => {
    const { id } = context.req.valid('param')
    const kept = await library.problemAgain(id)
    if (!kept)
      throw new UnsaidError('not-found', `nothing is kept of ${id} that could be tried again`, { hint: 'add the file again' })
    const { lang, meeting } = context.req.valid('json')
    const options = { ...(lang ? { set: { lang } } : {}), ...(meeting ? { meeting } : {}), ...byOf(context) }
    // What fails again is noted anew: either way this one is done with.
    return context.json({ job: begin([kept], options, () => library.forgetProblem(id)) }, 202)
  })
  app.openapi(forget, async (context) => {
    const { id } = context.req.valid('param')
    if (await library.forgetProblem(id)) return context.body(null, 204)
    throw new UnsaidError('not-found', `there is no problem ${id}`, { hint: 'reload the list' })
  })
  app.openapi(watch, (context) => {
    const { job } = context.req.valid('param')
    const { lang } = context.req.valid('query')
    if (!jobs.has(job)) throw new UnsaidError('not-found', `there is no job ${job}`, { hint: 'add the files again' })
    return streamSSE(context, async (stream) => {
      const ended = new AbortController()
      stream.onAbort(() => ended.abort())
      for await (const progress of jobs.watch(job, ended.signal))
        await stream.writeSSE({
          event: 'progress',
          data: JSON.stringify({ ...progress, problems: inWords(progress.problems, lang) }),
        })
    }) as never
  })
  app.openapi(problems, async (context) =>
    context.json(inWords(await library.listProblems(), context.req.valid('query').lang), 200),
  )
  app.openapi(merge, async (context) =>
    context.json({ meeting: await library.mergeMeetings(context.req.valid('json').meetings, byOf(context).by) }, 200),
  )
  app.openapi(split, async (context) => {
    const { accounts } = context.req.valid('json')
    return context.json({ meeting: await library.splitMeeting(context.req.valid('param').id, accounts, byOf(context).by) }, 200)
  })
  app.openapi(reanalyse, async (context) => {
    const { id } = context.req.valid('param')
    await library.reanalyse(id)
    return context.json({ meeting: id }, 200)
  })
}

/** Problems in the reader's language. */
function inWords(problems: readonly LibraryProblem[], lang: Language): LibraryProblem[] {
  return problems.map((problem) => ({ ...problem, ...tellProblem({ ...problem, subject: problem.document }, lang) }))
}

async function readFiles(files: readonly File[]): Promise<Document[]> {
  if (files.length === 0) throw new UnsaidError('usage', 'no file was sent', { hint: 'choose one or more files' })
  if (files.length > MOST_FILES)
    throw new UnsaidError('usage', `${files.length} files were sent at once`, { hint: `send at most ${MOST_FILES} at a time` })
  return Promise.all(files.map(async (file) => ({ name: safeName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })))
}

/** Names come from outside: only the last part counts, without control characters. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/u).pop() ?? ''
  return last.replaceAll(/\p{C}/gu, '').slice(0, LONGEST_NAME) || 'document.txt'
}

const LONGEST_NAME = 200
