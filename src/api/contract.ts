import { z } from '@hono/zod-openapi'
import { ACCOUNT_KINDS, COMPLETENESS, type Comparison, FINDING_KINDS, type Finding, ISSUES, LANGUAGES } from '../model/index.ts'
import type { InterfaceTexts } from '../report/index.ts'
import { verdictSchema } from './contract/judging.ts'

export * from './contract/judging.ts'

/**
 * What both ends of the API agree on: the shapes of requests and answers. The web app imports the types alone, so that
 * nothing of this file is in its bundle.
 */

/** Meetings asked for at a time, at most. */
export const MOST_A_PAGE = 500

const id = z.string().min(1).max(200)
const offset = z.int().nonnegative()
export const languageSchema = z.enum(LANGUAGES)

export const accountSummarySchema = z
  .object({
    id,
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    side: z.string().nullable(),
    lang: languageSchema,
    kind: z.enum(ACCOUNT_KINDS),
    date: z.string().nullable(),
    completeness: z.enum(COMPLETENESS),
  })
  .openapi('AccountSummary')

export const meetingSummarySchema = z
  .object({
    id,
    date: z.string().nullable(),
    place: z.string().nullable(),
    form: z.enum(['call', 'video-call', 'meeting', 'visit', 'summit', 'unknown']),
    sides: z.array(z.string()),
    accounts: z.array(accountSummarySchema),
    findings: offset,
    /** What the highest-ranked finding is about; null where there is none. */
    top: z
      .object({
        id: z.string(),
        kind: z.enum(FINDING_KINDS),
        issue: z.enum(ISSUES).nullable(),
        side: z.string().nullable(),
      })
      .nullable(),
    problems: offset,
    /** True for the reconstructions that come with the program. */
    sample: z.boolean(),
  })
  .openapi('MeetingSummary')

export const meetingPageSchema = z.object({ total: offset, items: z.array(meetingSummarySchema) }).openapi('MeetingPage')

export const meetingQuerySchema = z.object({
  q: z.string().max(200).optional().openapi({ description: 'words of a publisher, a title, a place, a side or a date' }),
  sort: z.enum(['newest', 'oldest', 'findings']).default('newest'),
  offset: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().positive().max(MOST_A_PAGE).default(100),
})

export const meetingDetailSchema = z
  .object({
    id,
    sample: z.boolean(),
    comparison: z.custom<Comparison>().openapi({ type: 'object', description: 'unsaid.comparison/1, as docs/format.md says' }),
    /** Findings that people rejected; they are not in the comparison. */
    setAside: z.array(z.custom<Finding>().openapi({ type: 'object' })),
    verdicts: z.array(verdictSchema),
  })
  .openapi('MeetingDetail')

/** A comparison told in the reader's language. Lines are made from codes by the program, never translated. */
export const tellingSchema = z
  .object({
    lang: languageSchema,
    headline: z.array(z.string()),
    findings: z.record(z.string(), z.string()).openapi({ description: 'finding id → what was found' }),
    nearest: z
      .record(z.string(), z.array(z.string()))
      .openapi({ description: 'finding id → why each nearest passage does not count' }),
    statements: z.record(z.string(), z.string()).openapi({ description: 'statement id → its line' }),
    problems: z.array(z.object({ message: z.string(), hint: z.string().nullable() })).openapi({ description: 'in their order' }),
  })
  .openapi('Telling')

export const interfaceSchema = z
  .object({
    lang: languageSchema,
    texts: z.custom<InterfaceTexts>().openapi({ type: 'object' }),
    issues: z.record(z.string(), z.string()),
    sides: z.record(z.string(), z.string()),
  })
  .openapi('Interface')

export const searchQuerySchema = z.object({
  q: z.string().trim().min(1).max(400).openapi({
    description: 'words, "phrases", and fields: issue:, side:, act:, lang:, speaker:, since:, until:, meeting:, silent:',
  }),
  offset: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().positive().max(200).default(50),
})

export const searchHitSchema = z
  .object({
    /** Null for an account that is in no meeting. */
    meeting: id.nullable(),
    date: z.string().nullable(),
    sides: z.array(z.string()),
    account: z.string(),
    publisher: z.string().nullable(),
    lang: languageSchema,
    start: offset,
    end: offset,
    quote: z.string(),
    /** Where the words asked for stand, in the quote; empty where the hit is by meaning. */
    marks: z.array(z.object({ start: offset, end: offset })),
    /** `words`: the words themselves; `meaning`: an issue or actor that they name, in whatever language. */
    by: z.enum(['words', 'meaning']),
  })
  .openapi('SearchHit')

export const searchPageSchema = z
  .object({
    /** How many there are in all; beyond a thousand they are not counted further. */
    total: offset,
    hits: z.array(searchHitSchema),
    /** What the words were understood to name, across languages. */
    understood: z.array(z.object({ kind: z.enum(['issue', 'side', 'person']), id: z.string() })),
  })
  .openapi('SearchPage')

export const sourceSchema = z
  .object({
    publisher: z.string().nullable(),
    side: z.string().nullable(),
    languages: z.array(languageSchema),
    accounts: offset,
    meetings: offset,
    first: z.string().nullable(),
    last: z.string().nullable(),
  })
  .openapi('Source')

export const problemSchema = z
  .object({
    id,
    code: z.string(),
    message: z.string(),
    hint: z.string().nullable(),
    document: z.string().nullable(),
    meeting: z.string().nullable(),
    time: z.string(),
    /** True where it can be tried again: its bytes are kept, or it is an address. */
    again: z.boolean(),
  })
  .openapi('LibraryProblem')

/** One step of work under way; the last one has `done`. */
export const progressSchema = z
  .object({
    job: id,
    stage: z.enum(['waiting', 'fetching', 'reading', 'comparing', 'done']),
    document: z.string().nullable(),
    finished: offset,
    total: offset,
    meetings: z.array(z.string()).openapi({ description: 'meetings that the documents went to, so far' }),
    problems: z.array(problemSchema),
    done: z.boolean(),
  })
  .openapi('Progress')

export const jobSchema = z.object({ job: id }).openapi('Job')
export const mergeSchema = z.object({ meetings: z.array(id).min(2).max(20) }).openapi('Merge')
export const splitSchema = z.object({ accounts: z.array(id).min(1).max(50) }).openapi('Split')
export const movedSchema = z.object({ meeting: id }).openapi('Moved')

export const revisionSchema = z
  .object({
    sha256: z.string(),
    time: z.string(),
    text: z.string(),
    current: z.boolean(),
  })
  .openapi('Revision')

export const aboutSchema = z
  .object({
    program: z.string(),
    /** Where the library is kept. */
    home: z.enum(['memory', 'store']),
    place: z.string().nullable(),
    meetings: offset,
    samples: z.boolean(),
    /** True where addresses can be fetched. */
    addresses: z.boolean(),
  })
  .openapi('About')

export const faultSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string(), hint: z.string().nullable() }) })
  .openapi('Fault')

export type AccountSummary = z.infer<typeof accountSummarySchema>
export type MeetingSummary = z.infer<typeof meetingSummarySchema>
export type MeetingPage = z.infer<typeof meetingPageSchema>
export type MeetingQuery = z.infer<typeof meetingQuerySchema>
export type MeetingDetail = z.infer<typeof meetingDetailSchema>
export type Telling = z.infer<typeof tellingSchema>
export type Interface = z.infer<typeof interfaceSchema>
export type SearchQuery = z.infer<typeof searchQuerySchema>
export type SearchHit = z.infer<typeof searchHitSchema>
export type SearchPage = z.infer<typeof searchPageSchema>
export type Source = z.infer<typeof sourceSchema>
export type LibraryProblem = z.infer<typeof problemSchema>
export type Progress = z.infer<typeof progressSchema>
export type Revision = z.infer<typeof revisionSchema>
export type About = z.infer<typeof aboutSchema>
export type Fault = z.infer<typeof faultSchema>
