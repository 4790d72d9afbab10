import type { Finding } from '../model/index.ts'
import type { Context } from './context.ts'

/**
 * What the probability of a finding rests on beside the rule's own figure. Of a dozen that were tried on annotated meetings,
 * these told right from wrong on meetings that the fit had not seen; docs/accuracy.md has the figures.
 */
export interface ConfidenceFeatures {
  /** 1 where the silent account is the very side's own. */
  readonly own: number
  /** Silent accounts beyond the first, at most 2: all have to be silent. */
  readonly silent: number
  /** Different forms of the issue in the passages shown, beyond the first, at most 3: what is named twice is meant. */
  readonly forms: number
  /** The finding's salience, 0–1: contested matters are named plainly, vague ones guessed. */
  readonly salience: number
}

const MOST_FORMS = 3
const MOST_SILENT = 2

export function confidenceFeatures(context: Context, finding: Finding): ConfidenceFeatures {
  return {
    own: finding.kind === 'self-omission' ? 1 : 0,
    silent: Math.min(MOST_SILENT, Math.max(0, finding.omittedBy.length - 1)),
    forms: Math.min(MOST_FORMS, Math.max(0, formsIn(context, finding) - 1)),
    salience: finding.salience,
  }
}

function formsIn(context: Context, { issue, evidence }: Finding): number {
  if (issue === null) return 0
  const forms = evidence.flatMap(({ account, start, end }) =>
    context.mentionsOf(account, issue).filter((mention) => mention.start >= start && mention.end <= end),
  )
  return new Set(forms.map(({ form }) => form.toLowerCase())).size
}
