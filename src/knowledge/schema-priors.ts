import { z } from 'zod'
import { ACCOUNT_KINDS, ISSUES } from '../model/index.ts'

/** The shapes of `priors.yaml` and `core-interests.yaml`; kept apart from the lexicons, which are matched in texts. */

const probability = z.number().gt(0).lt(1)
const provenance = { source: z.string().min(1), checked: z.iso.date() }

const naming = z.strictObject({
  name: z.string().min(1),
  en: z.array(z.string().min(1)),
  zh: z.array(z.string().min(1)),
  ru: z.array(z.string().min(1)),
})

export const priorsFileSchema = z
  .strictObject({
    /** Every issue of the codebook: its weight where it is nobody's core interest, and its class. */
    issues: z.record(z.enum(ISSUES), z.strictObject({ weight: z.number().min(0).max(1), class: z.string() })),
    /** Share of whole accounts that leave out what another account reports, by class and by whose statement it is. */
    classes: z.record(z.string(), z.strictObject({ own: probability, other: probability })),
    /** Weight of a base rate in imagined accounts. */
    strength: z.number().positive(),
    /** Factor on the odds of leaving something out, by kind of account. */
    kinds: z.record(z.enum(ACCOUNT_KINDS), z.number().positive()),
    /** Rival names for one matter; looked for in lower case within the forms found. */
    namings: z.array(z.strictObject({ issue: z.enum(ISSUES), names: z.array(naming).min(2) })),
    ...provenance,
  })
  .refine((file) => Object.values(file.issues).every((issue) => issue.class in file.classes), {
    message: 'an issue names a class that has no base rate',
    path: ['issues'],
  })

export const coreInterestsFileSchema = z.strictObject({
  sides: z.record(
    z.string().regex(/^[A-Z][A-Za-z0-9-]*$/),
    z.strictObject({ issues: z.array(z.enum(ISSUES)).min(1), ...provenance }),
  ),
})

/** How the components of a power’s presence in a third country are weighed. */
export const influenceFileSchema = z.strictObject({
  weights: z.strictObject({
    contacts: z.number().min(0),
    backing: z.number().min(0),
    pledges: z.number().min(0),
    formulas: z.number().min(0),
    commitments: z.number().min(0),
  }),
  /** Weight of a contact by the rank (1–5) of the power’s highest participant. */
  ranks: z.record(z.string().regex(/^[1-5]$/), z.number().min(0)),
  ...provenance,
})

export type InfluenceFile = z.infer<typeof influenceFileSchema>
export type PriorsFile = z.infer<typeof priorsFileSchema>
export type CoreInterestsFile = z.infer<typeof coreInterestsFileSchema>
