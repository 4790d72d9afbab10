import type { Finding } from '../model/index.ts'
import type { ConfidenceFeatures } from './calibration.ts'
import type { Context } from './context.ts'

const MOST_FORMS = 3
const MOST_SILENT = 2

/** The features of a finding, whatever its kind. */
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
