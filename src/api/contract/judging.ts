import { z } from '@hono/zod-openapi'
import { LANGUAGES } from '../../model/index.ts'

/** What people say of findings, statements and links, and how far they agree. */

const id = z.string().min(1).max(200)
const offset = z.int().nonnegative()

/** What a coder says of a statement, field by field. */
export const CODED_FIELDS = ['side', 'speaker', 'act', 'issues', 'target', 'intensity'] as const
export const JUDGED_KINDS = ['finding', 'statement', 'link'] as const

/** Words as they stand: found again by the quote when the text or the version changes. */
const words = { account: id, start: offset, end: offset, quote: z.string().min(1).max(20_000) }
export const wordsSchema = z.object(words).openapi('Words')

export const verdictTargetSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('finding'), id: z.string().min(1).max(64) }),
    z.object({ kind: z.literal('statement'), ...words }),
    z.object({ kind: z.literal('attribute'), ...words, field: z.enum(CODED_FIELDS) }),
    z.object({ kind: z.literal('link'), one: wordsSchema, other: wordsSchema }),
  ])
  .openapi('VerdictTarget')

/** Several issues stand with commas between, several sides with plus signs; nobody and nothing are empty. */
export const correctionSchema = z.object({ field: z.enum(CODED_FIELDS), value: z.string().max(2000) }).openapi('Correction')

const coder = z.string().trim().min(1).max(60)

export const newVerdictSchema = z
  .object({
    meeting: id,
    target: verdictTargetSchema,
    verdict: z.enum(['confirmed', 'rejected', 'corrected', 'unsure']),
    correction: correctionSchema.nullable().default(null),
    coder,
    note: z.string().max(2000).default(''),
    /** True where the coder did not see the machine's own answer. */
    blind: z.boolean().default(false),
    /** `arbitration`: the last word where coders disagree; it is no coding. */
    round: z.enum(['arbitration']).nullable().default(null),
  })
  .openapi('NewVerdict')

export const verdictSchema = newVerdictSchema
  .extend({
    id,
    time: z.iso.datetime(),
    correction: correctionSchema.nullable(),
    /** When it was taken back; null where it holds. */
    undone: z.iso.datetime().nullable(),
  })
  .openapi('Verdict')

/** A statement coded by somebody who did not see the machine's labels: one verdict comes of each field. */
export const codingSchema = z
  .object({
    meeting: id,
    words: wordsSchema,
    values: z.partialRecord(z.enum(CODED_FIELDS), z.string().max(2000)),
    coder,
    note: z.string().max(2000).default(''),
  })
  .openapi('Coding')

/** Words with what stands around them: all that a blind coder is given. */
export const passageSchema = z
  .object({
    ...words,
    lang: z.enum(LANGUAGES),
    publisher: z.string().nullable(),
    before: z.string(),
    after: z.string(),
  })
  .openapi('Passage')

export const judgeItemSchema = z
  .object({
    meeting: id,
    /** Who met, and when. */
    sides: z.array(z.string()),
    date: z.string().nullable(),
    target: verdictTargetSchema,
    /** One for a statement, two for a link, none for a finding. */
    passages: z.array(passageSchema),
    /** Names that a speaker may have. */
    people: z.array(z.string()),
    /** What the machine says, field by field; null where it is hidden, and for findings and links. */
    machine: z.partialRecord(z.enum(CODED_FIELDS), z.string()).nullable(),
    /** How much a verdict would teach, 0–1: uncertain and important things first. */
    value: z.number(),
    /** What others said; hidden from a blind coder. */
    verdicts: z.array(verdictSchema),
    /** True where somebody else has judged it. */
    second: z.boolean(),
  })
  .openapi('JudgeItem')

export const judgeQueueSchema = z.object({ total: offset, items: z.array(judgeItemSchema) }).openapi('JudgeQueue')

export const agreementSchema = z
  .object({
    coders: z.array(z.object({ coder: z.string(), verdicts: offset })),
    /** By what was judged: findings, links, statements, and each field of statements; figures over all of them would mean nothing. */
    by: z.array(
      z.object({
        what: z.string(),
        /** Things that two coders at least judged. */
        shared: offset,
        /** Krippendorff's alpha over all coders, nominal; null where it is not defined. */
        alpha: z.number().nullable(),
        pairs: z.array(
          z.object({
            coders: z.tuple([z.string(), z.string()]),
            shared: offset,
            agreed: offset,
            /** Cohen's kappa; null where it is not defined. */
            kappa: z.number().nullable(),
          }),
        ),
      }),
    ),
    /** Findings confirmed, of those judged and not left open. */
    precision: z.object({ confirmed: offset, judged: offset }),
    /** Where coders disagree and nobody has had the last word. */
    disagreements: z.array(
      z.object({ meeting: id, target: verdictTargetSchema, passages: z.array(passageSchema), verdicts: z.array(verdictSchema) }),
    ),
  })
  .openapi('Agreement')

export type CodedField = (typeof CODED_FIELDS)[number]
export type JudgedKind = (typeof JUDGED_KINDS)[number]
export type Words = z.infer<typeof wordsSchema>
export type Passage = z.infer<typeof passageSchema>
export type VerdictTarget = z.infer<typeof verdictTargetSchema>
export type Correction = z.infer<typeof correctionSchema>
export type NewVerdict = z.infer<typeof newVerdictSchema>
export type Verdict = z.infer<typeof verdictSchema>
export type Coding = z.infer<typeof codingSchema>
export type JudgeItem = z.infer<typeof judgeItemSchema>
export type JudgeQueue = z.infer<typeof judgeQueueSchema>
export type Agreement = z.infer<typeof agreementSchema>
