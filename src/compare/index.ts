import type { Finding, MatrixRow } from '../model/index.ts'
import { makeContext } from './context.ts'
import type { CompareInput } from './input.ts'
import { coverageMatrix } from './matrix.ts'
import { oneAbsence } from './one-absence.ts'
import { rank } from './rank.ts'
import { RULES } from './rules/index.ts'

export { findDeletion, findEdits, type Version } from './edits.ts'
export { headline } from './headline.ts'
export type {
  ActorMention,
  BaseRate,
  CompareInput,
  CoreInterests,
  InitiatorMention,
  IssuePrior,
  Mention,
  Naming,
  Priors,
  Tell,
  ToneMention,
} from './input.ts'
export { rank, score } from './rank.ts'

/** What the accounts of one meeting report and leave out: the coverage matrix and ranked findings. */
export function compareStatements(input: CompareInput): { matrix: MatrixRow[]; findings: Finding[] } {
  const context = makeContext(input)
  const found = input.accounts.length < 2 ? [] : RULES.flatMap((rule) => rule(context))
  return { matrix: coverageMatrix(context), findings: rank(oneAbsence(found)) }
}
