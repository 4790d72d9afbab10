import type { Clause, Context, Sentence } from './context.ts'
import { cuesOfKind } from './parse-account.ts'

/** A time of day alone on a line, as at the end of a transcript. */
const STAMP = /^\(?\d{1,2}[:.]\d{2}\s*(?:[AP]\.?M\.?)?(?:\s*[A-Z]{2,4})?\)?\.?$/iu

/** The first sentences of an account usually tell that the meeting took place. */
const LEAD = 2

/**
 * Narration: that the meeting was held, who came, ceremony, furniture of the page. Judged by sentence, before anything
 * is coded. A transcript's turns are speech throughout.
 */
export function isNarration(sentence: Sentence, clauses: readonly Clause[], context: Context): boolean {
  const { account } = context.parsed
  if (STAMP.test(account.text.slice(sentence.start, sentence.end))) return true
  if (account.blocks[sentence.block]?.kind === 'turn') return false
  if (account.blocks[sentence.block]?.kind === 'heading') return true
  const narration = cuesOfKind(sentence, 'narration')
  const reports = clauses.filter((clause) => clause.cue !== null)
  if (
    narration.some((cue) => cue.strong) &&
    !(namesIssue(sentence) && reports.some((clause) => clause.cue && takesPosition(clause.cue)))
  )
    return true
  if (reports.length > 0) return false
  if (sentence.index === 0 && !isQuoting(sentence, account.text)) return true
  const speech = clauses.some(({ attribution: { side } }) => side !== 'none' && side !== 'joint') && sentence.index >= LEAD
  if (narration.length > 0 && !speech && (sentence.index < LEAD || !hasContent(sentence))) return true
  return clauses.every((clause) => clause.attribution.side === 'none')
}

/** An account that opens with somebody's words has no lead. */
function isQuoting({ start, end }: Sentence, text: string): boolean {
  return /^[\s]*["“«]/u.test(text.slice(start, end))
}

function takesPosition(cue: NonNullable<Clause['cue']>): boolean {
  return cue.kind === 'report' || cue.kind === 'impersonal' ? cue.act === undefined || cue.act !== 'discuss' : false
}

function namesIssue(sentence: Sentence): boolean {
  return sentence.hits.some((hit) => hit.family === 'issue' && hit.strength === 'strong')
}

function hasContent(sentence: Sentence): boolean {
  return namesIssue(sentence) || cuesOfKind(sentence, 'act').some((cue) => (cue.rank ?? 1) >= 2)
}
