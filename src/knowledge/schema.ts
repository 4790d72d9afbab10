import { z } from 'zod'
import { ISSUES } from '../model/index.ts'

/**
 * The shapes of the knowledge files. `docs/knowledge.md` explains how to write them; this file is what
 * `unsaid knowledge check` holds them to.
 */

const date = z.iso.date()

/**
 * A surface form. `*` at the end of a word stands for any further letters, `{a|b}` for alternatives
 * (`{|a}` for an optional part); a space matches any white space; case, ё/е and simplified/traditional do not matter.
 */
const form = z.string().min(1)

/** A form that counts only near one of the named concepts, or only in a period. */
const conditionalForm = z.strictObject({
  form,
  /** Ids of issues or actors (`UA`, `ukraine-war`); one of them must occur in the same sentence, the title, or the sentence before. */
  with: z.array(z.string()).min(1).optional(),
  /** The form counts for accounts dated on or after this day. */
  from: date.optional(),
  /** The form counts for accounts dated before this day. */
  until: date.optional(),
})
const forms = z.array(z.union([form, conditionalForm]))

const byLanguage = z.strictObject({ en: forms.optional(), zh: forms.optional(), ru: forms.optional() })
const plainByLanguage = z.strictObject({
  en: z.array(form).optional(),
  zh: z.array(form).optional(),
  ru: z.array(form).optional(),
})
const label = z.strictObject({ en: z.string(), zh: z.string(), ru: z.string() })

const provenance = {
  /** Where the entry comes from. */
  source: z.string().min(1),
  /** Day on which a person last checked it. */
  checked: date,
}

export const issueFileSchema = z.strictObject({
  id: z.enum(ISSUES),
  label,
  /** For ids beyond the codebook: the codebook issue that this one folds to. */
  parent: z.enum(ISSUES).optional(),
  /** Forms any one of which shows that the issue is meant. */
  forms: byLanguage,
  /** Forms that count half: two different ones in a sentence, or one where the issue is already the topic, are needed. */
  weak: byLanguage.optional(),
  /** Longer forms that contain one of the above but do not mean the issue; they block it. */
  not: plainByLanguage.optional(),
  ...provenance,
})

export const stateFileSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[A-Z]{2}$/),
    /** Names of the country, short and official. */
    names: plainByLanguage,
    adjectives: plainByLanguage.optional(),
    /** One-character Chinese short form as in 中俄, 俄方. */
    short: z.strictObject({ zh: z.string().length(1) }).optional(),
    people: plainByLanguage.optional(),
    /** Capital where it stands for the government as well as for the place. */
    capital: plainByLanguage.optional(),
    /** Other names for the government: "the Kremlin", "the White House", "Élysée". */
    government: plainByLanguage.optional(),
    ...provenance,
  }),
)

export const organisationFileSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[A-Z][A-Za-z0-9-]*$/),
    kind: z.enum(['union', 'alliance', 'forum', 'un-body', 'court', 'bank', 'other']),
    names: plainByLanguage,
    adjectives: plainByLanguage.optional(),
    short: z.strictObject({ zh: z.string().length(1) }).optional(),
    /** True where it takes part in meetings as a side of its own (EU, NATO, UN …). */
    side: z.boolean(),
    ...provenance,
  }),
)

export const officeFileSchema = z.array(
  z.strictObject({
    id: z.string(),
    label,
    /** 1 = head of state or government, 2 = deputy head, speaker, party leadership, 3 = minister, adviser, 4 = envoy, deputy minister. */
    rank: z.number().int().min(1).max(5),
    /** Titles without the country: "President", «Президент*», 总统. */
    forms: plainByLanguage,
    ...provenance,
  }),
)

export const peopleFileSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** State or organisation whom the person represents. */
    side: z.string(),
    /** Full names with variants of spelling. */
    names: plainByLanguage,
    /** Short names by which texts go on ("Xi", "Putin", «Путин*», 拜登), only where they are not ordinary words. */
    family: plainByLanguage.optional(),
    sex: z.enum(['f', 'm']),
    terms: z
      .array(z.strictObject({ office: z.string(), from: date.nullable(), to: date.nullable(), note: z.string().optional() }))
      .min(1),
    ...provenance,
  }),
)

export const formulaFileSchema = z.array(
  z.strictObject({
    id: z.string(),
    label,
    owner: z.string(),
    issues: z.array(z.enum(ISSUES)).optional(),
    forms: plainByLanguage,
    /** Looser wordings that count as weak adoption. */
    paraphrases: plainByLanguage.optional(),
    since: date.nullable(),
    /** True where the wording was met in none of the texts that it was held against. */
    unverified: z.literal(true).optional(),
    ...provenance,
  }),
)

export const toneFileSchema = z.array(
  z.strictObject({
    id: z.string(),
    forms: plainByLanguage,
    /** −3 (open clash) … +3 (cordial). */
    level: z.number().int().min(-3).max(3),
    gloss: z.string(),
    ...provenance,
  }),
)

/** Translations of a term: every form of a row means the same thing, in any of the languages. */
export const glossaryFileSchema = z.strictObject({
  topic: z.string(),
  ...provenance,
  terms: z.array(
    z.strictObject({
      id: z.string().optional(),
      en: z.array(form).optional(),
      zh: z.array(form).optional(),
      ru: z.array(form).optional(),
    }),
  ),
})

/** Share of sentences at large in which a facet (`kind:id`) occurs; counted by scripts/count-frequencies.ts. */
export const frequencyFileSchema = z.strictObject({
  source: z.string(),
  sentences: z.int().positive(),
  shares: z.record(z.string(), z.number().min(0).max(1)),
})

export type IssueFile = z.infer<typeof issueFileSchema>
export type StateFile = z.infer<typeof stateFileSchema>
export type OrganisationFile = z.infer<typeof organisationFileSchema>
export type OfficeFile = z.infer<typeof officeFileSchema>
export type PeopleFile = z.infer<typeof peopleFileSchema>
export type FormulaFile = z.infer<typeof formulaFileSchema>
export type ToneFile = z.infer<typeof toneFileSchema>
export type GlossaryFile = z.infer<typeof glossaryFileSchema>
export type ConditionalForm = z.infer<typeof conditionalForm>
export type FrequencyFile = z.infer<typeof frequencyFileSchema>
