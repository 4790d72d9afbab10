import { z } from '@hono/zod-openapi'
import type { Chart } from '../chart/index.ts'
import { FINDING_KINDS, LANGUAGES, type Language } from '../model/index.ts'
import type { BriefPaper, CitedWords, Panel, PaperBlock, WordedAnalysis } from '../paper/index.ts'
import { type Analysis, DEGREES, RATINGS } from '../weigh/index.ts'

/**
 * What both ends agree on about papers: what people write from findings and figures, kept with every version. What comes in
 * is checked to the last field, for it is drawn and written out again for other readers.
 */

export const PAPER_KINDS = ['brief', 'hypotheses'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** A name within a paper: it stands in addresses and in the page. */
const id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/u)
const key = z.string().min(1).max(300)
const count = z.int().nonnegative()
const text = (most: number) => z.string().max(most)
const named = z.string().trim().min(1).max(200)

const citedWordsSchema = z.object({
  meeting: key,
  date: text(40),
  account: key,
  publisher: text(400).nullable(),
  title: text(1000).nullable(),
  url: text(2000).nullable(),
  lang: z.enum(LANGUAGES),
  start: count,
  end: count,
  quote: text(20_000),
}) satisfies z.ZodType<CitedWords>
const words = z.array(citedWordsSchema).max(100)

const claimSchema = z.object({
  text: text(2000),
  words,
  pieces: z
    .array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: text(20_000) }))
    .max(2000)
    .exactOptional(),
})

const value = z.number().min(-1e9).max(1e9)
const range = z.tuple([value, value]).nullable()
const row = count.exactOptional()
const notes = z.array(z.object({ date: text(40), text: text(1000) })).max(500)
const points = <T extends z.ZodType>(point: T) =>
  z.array(z.object({ label: text(300), points: z.array(point).max(5000) })).max(60)
const day = z.iso.date()

const chartSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ladder'),
    title: text(400),
    series: points(
      z.object({
        date: day,
        state: z.enum(['position', 'touched', 'silent', 'not-covered']),
        level: value.nullable(),
        range: range.exactOptional(),
        row,
      }),
    ),
    shifts: notes,
    events: notes,
  }),
  z.object({
    kind: z.literal('curves'),
    title: text(400),
    unit: text(400),
    series: points(z.object({ date: day, value, row })),
    steps: z
      .array(z.object({ from: value, label: text(100) }))
      .max(20)
      .exactOptional(),
    events: notes,
  }),
  z.object({
    kind: z.literal('bars'),
    title: text(400),
    unit: text(400),
    bars: z.array(z.object({ label: text(300), value, interval: range, range: range.exactOptional(), row })).max(200),
  }),
  z.object({
    kind: z.literal('ledger'),
    title: text(400),
    unit: text(400),
    sides: z.tuple([text(200), text(200)]),
    meetings: z.array(z.object({ date: day, up: value, down: value, row })).max(5000),
    events: notes,
  }),
]) satisfies z.ZodType<Chart>

const cell = z.union([text(20_000), z.number(), z.boolean(), z.null()])

const panelSchema = z.object({
  id: key,
  kind: z.enum(['ladder', 'ledger', 'formula', 'influence', 'protocol', 'fidelity', 'silences']),
  title: text(400),
  claims: z.array(claimSchema).max(100),
  described: z.array(claimSchema).max(1000),
  notes: z.array(text(2000)).max(20),
  chart: chartSchema.nullable(),
  table: z.object({
    columns: z
      .array(z.object({ name: text(60), label: text(200), labels: z.record(text(100), text(200)).exactOptional() }))
      .max(40),
    rows: z.array(z.array(cell).max(40)).max(5000),
    words: z.array(words).max(5000),
  }),
}) satisfies z.ZodType<Panel>

const analysisShape = {
  question: text(1000),
  hypotheses: z.array(z.object({ id, text: text(1000) })).max(12),
  evidence: z.array(z.object({ id, text: text(2000), credibility: z.enum(DEGREES), relevance: z.enum(DEGREES) })).max(200),
  ratings: z.record(id, z.record(id, z.enum(RATINGS))),
}

const analysisSchema = z.object({ ...analysisShape, words: z.record(id, words) }) satisfies z.ZodType<Analysis>

const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), id, text: text(300) }),
  z.object({ kind: z.literal('text'), id, text: text(40_000), words }),
  z.object({
    kind: z.literal('finding'),
    id,
    meeting: key,
    finding: key,
    findingKind: z.enum(FINDING_KINDS),
    sentence: text(4000),
    confidence: z.number().min(0).max(1),
    words,
    nearest: words,
  }),
  z.object({ kind: z.literal('figure'), id, from: text(1000).regex(/^\/(?!\/)/u), panel: panelSchema, table: z.boolean() }),
  z.object({ kind: z.literal('hypotheses'), id, paper: id, version: count, analysis: analysisSchema }),
]) satisfies z.ZodType<PaperBlock>

/** What a paper holds: a brief, or an analysis of hypotheses. */
export const contentSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('brief'), lang: z.enum(LANGUAGES), blocks: z.array(blockSchema).max(300) }),
    z.object({ kind: z.literal('hypotheses'), lang: z.enum(LANGUAGES), analysis: analysisSchema }),
  ])
  .openapi('PaperContent') satisfies z.ZodType<PaperContent>

const author = z.string().trim().max(60).default('')

export const newPaperSchema = z.object({ title: named, content: contentSchema, author }).openapi('NewPaper')
export const paperChangeSchema = z
  .object({
    /** The version that was changed: where another was saved meanwhile, nothing is overwritten. */
    base: z.int().positive(),
    title: named,
    content: contentSchema,
    author,
  })
  .openapi('PaperChange')

export const paperSummarySchema = z
  .object({
    id,
    kind: z.enum(PAPER_KINDS),
    title: z.string(),
    version: z.int().positive(),
    author: z.string(),
    savedAt: z.iso.datetime({ offset: true }),
  })
  .openapi('PaperSummary')

export const paperSchema = paperSummarySchema
  .extend({
    latest: z.int().positive(),
    content: z.custom<PaperContent>().openapi({ type: 'object', description: 'PaperContent' }),
  })
  .openapi('Paper')

export const paperVersionSchema = z
  .object({ version: z.int().positive(), title: z.string(), author: z.string(), savedAt: z.iso.datetime({ offset: true }) })
  .openapi('PaperVersion')

export const EXPORTS = ['html', 'md', 'docx'] as const
export type Export = (typeof EXPORTS)[number]

export type PaperContent =
  | { readonly kind: 'brief'; readonly lang: Language; readonly blocks: readonly PaperBlock[] }
  | { readonly kind: 'hypotheses'; readonly lang: Language; readonly analysis: WordedAnalysis }

export interface NewPaper {
  readonly title: string
  readonly content: PaperContent
  readonly author: string
}

export interface PaperChange extends NewPaper {
  readonly base: number
}

export type PaperSummary = z.infer<typeof paperSummarySchema>
export type Paper = z.infer<typeof paperSchema>
export type PaperVersion = z.infer<typeof paperVersionSchema>

/** A kept brief as the renderers take it. */
export function briefOf({ title, content }: Pick<Paper, 'title' | 'content'>): BriefPaper | null {
  return content.kind === 'brief' ? { title, lang: content.lang, blocks: content.blocks } : null
}
