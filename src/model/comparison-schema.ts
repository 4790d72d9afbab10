import { z } from 'zod'
import type { Comparison } from './comparison.ts'
import { ACCOUNT_KINDS, ACTS, COMPLETENESS, FINDING_KINDS, ISSUES, LANGUAGES, RELATIONS, VOICES } from './vocabulary.ts'

/**
 * `unsaid.comparison/1` as a schema: what `schema/comparison.schema.json` is made from and what every output is held to
 * in tests. Kept apart from the nouns so that nothing pays for it at run time.
 */

const offset = z.int().nonnegative().describe('UTF-16 code units from the start of the account’s text')
const probability = z.number().min(0).max(1)
const span = { start: offset, end: offset.describe('half-open') }
const evidence = z.object({ account: z.string(), ...span, quote: z.string() })
const issue = z.enum(ISSUES)
const side = z.union([z.string(), z.array(z.string()).readonly()]).describe('a side, several, `joint` or `none`')

const block = z.object({
  ...span,
  kind: z.enum(['heading', 'paragraph', 'turn']),
  speaker: z.object({ ...span, name: z.string(), interpreted: z.boolean().optional() }).optional(),
  time: z.object({ from: z.number(), to: z.number() }).optional(),
  lang: z.enum(LANGUAGES).optional(),
})

const account = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  side: z.string().nullable(),
  lang: z.enum(LANGUAGES),
  kind: z.enum(ACCOUNT_KINDS),
  date: z.iso.date().nullable(),
  url: z.string().nullable(),
  completeness: z.enum(COMPLETENESS),
  completenessReason: z.string().nullable(),
  text: z.string(),
  blocks: z.array(block),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  inferred: z.partialRecord(z.enum(['title', 'publisher', 'side', 'lang', 'date', 'kind', 'completeness']), z.string()),
})

const quantity = z.object({
  ...span,
  kind: z.enum(['number', 'money', 'percent', 'date']),
  value: z.union([z.number(), z.string()]),
  unit: z.string().nullable(),
})

const statement = z.object({
  id: z.string(),
  account: z.string(),
  ...span,
  quote: z.string(),
  side,
  speaker: z.string().nullable(),
  voice: z.enum(VOICES),
  issues: z.array(issue),
  act: z.enum(ACTS),
  intensity: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  addressee: z.string().nullable(),
  target: z.string().nullable(),
  polarity: z.enum(['positive', 'negative']),
  modality: z.enum(['actual', 'intended', 'required', 'possible']),
  quantities: z.array(quantity),
  toldBy: z.array(z.string()),
  confidence: probability,
  features: z.object({
    concepts: z.array(z.string()),
    actors: z.array(z.string()),
    formulas: z.array(z.string()),
    words: z.array(z.string()),
  }),
})

const link = z.object({
  statements: z.array(z.string()).min(2),
  relations: z.array(z.enum(RELATIONS)).min(1),
  confidence: probability,
  reasons: z.array(z.object({ facet: z.string(), weight: z.number(), value: z.string().optional() })),
})

const said = z.object({ statement: z.string(), issue: issue.nullable(), aim: z.string().nullable() })
const accountId = z.string()
const count = z.int().nonnegative()
const form = <const F extends string, S extends z.ZodRawShape>(name: F, shape: S) => z.object({ form: z.literal(name), ...shape })
const portion = z.object({ account: accountId, share: probability })

const telling = z
  .discriminatedUnion('form', [
    form('omission', { said, side: z.string(), further: count, alone: z.boolean() }),
    form('withheld', { said, side: z.string().nullable(), further: count, onlyDiscussed: z.boolean() }),
    form('silence', {}),
    form('degree', { stronger: said, weaker: said, side: z.string().nullable(), further: count }),
    form('clash', { how: z.enum(['told', 'polarity', 'date', 'figure']), said: z.tuple([said, said]) }),
    form('initiators', { claims: z.array(z.object({ side: z.string(), accounts: z.array(accountId) })) }),
    form('reattribution', { said: z.tuple([said, said]) }),
    form('record', { said, record: accountId, lacking: z.array(accountId) }),
    form('unreciprocated', { said, by: z.string(), of: z.string(), within: z.literal(true).optional() }),
    form('mutual-withholding', { sides: z.tuple([z.string(), z.string()]) }),
    form('share', { more: portion, less: portion }),
    form('order', { early: accountId, late: accountId }),
    form('tone', {
      tones: z.array(z.object({ account: accountId, tone: z.enum(['warm', 'good', 'neutral', 'differences', 'clash']) })),
    }),
    form('naming', { used: z.array(z.object({ account: accountId, names: z.array(z.string()) })) }),
    form('other-terms', {}),
    form('version', { how: z.enum(['substantive', 'degree', 'minor']), said, other: accountId, further: count }),
    form('unpublished', {}),
    form('coverage', { matters: count, carried: z.array(z.object({ account: accountId, count })) }),
    form('edit', { how: z.enum(['removed', 'added', 'changed']), sentences: count }),
    form('gone', {}),
    form('one-account', {}),
    form('no-difference', {}),
  ])
  .describe('what the sentence says, in codes')

const finding = z.object({
  id: z.string(),
  kind: z.enum(FINDING_KINDS),
  issue: issue.nullable(),
  side: z.string().nullable(),
  reportedBy: z.array(z.string()),
  omittedBy: z.array(z.string()),
  evidence: z.array(evidence),
  sentence: z.string().min(1),
  telling,
  salience: probability,
  surprise: z.number().nullable(),
  confidence: probability,
  searched: z.array(z.string()).optional(),
  nearest: z
    .array(
      evidence.extend({
        why: z.string(),
        reason: z.enum(['narration', 'others', 'discussed', 'same-matter', 'other-matter']),
        of: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  basis: z
    .object({ rule: probability.describe('how sure the rule itself is'), features: z.record(z.string(), z.number()) })
    .optional()
    .describe('what the confidence rests on'),
  measured: z.boolean().optional().describe('whether the confidence was fitted on judged findings of this kind'),
  beyondBound: z.boolean().optional().describe('less sure than the bound on false omissions asks for'),
})

const bound = z
  .object({
    maxFalseOmissions: probability,
    leastConfidence: probability.nullable().describe('null: no omission was sure enough on the annotated meetings'),
    meetings: count.describe('annotated meetings that it rests on'),
    omissions: count,
    beyond: count.describe('omissions less sure than that'),
    withheld: z.boolean().describe('whether those are left out; otherwise they are marked'),
  })
  .describe('how the bound on false omissions was kept')

const manifest = z.object({
  program: z.string(),
  knowledge: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  documents: z.array(z.object({ id: z.string(), sha256: z.string() })),
})

const meeting = z.object({
  date: z.iso.date().nullable(),
  place: z.string().nullable(),
  initiator: z.string().nullable(),
  form: z.enum(['call', 'video-call', 'meeting', 'visit', 'summit', 'unknown']),
  sides: z.array(z.string()),
  participants: z.array(z.object({ name: z.string(), side: z.string(), office: z.string().nullable() })),
})

export const comparisonSchema = z.object({
  format: z.literal('unsaid.comparison/1'),
  manifest,
  meeting,
  accounts: z.array(account),
  statements: z.array(statement),
  links: z.array(link),
  matrix: z.array(z.object({ issue, side: z.string(), cells: z.record(z.string(), z.array(z.string()).nullable()) })),
  headline: z.array(z.string()),
  findings: z.array(finding),
  bound: bound.optional(),
  problems: z.array(
    z.object({ code: z.string(), message: z.string(), hint: z.string().nullable(), document: z.string().nullable() }),
  ),
})

type Shape = z.infer<typeof comparisonSchema>
/** Does not compile when the schema and the nouns part ways. */
export type SchemaMatchesNouns = [Comparison] extends [DeepReadonly<Shape>] ? true : never
type DeepReadonly<T> = T extends readonly (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T
const matches: SchemaMatchesNouns = true
void matches
