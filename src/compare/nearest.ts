import type { Account, Issue, NearestPassage, NearestReason, SideId, Span, Statement } from '../model/index.ts'
import { isPosition, overlap, quoteSpan } from '../model/index.ts'
import type { Context } from './context.ts'
import { mostTelling } from './nearness.ts'

/** Passages shown per silent account. */
const SHOWN = 3
/** A passage of that side on other matters is shown only where it shares at least this much. */
const LIKE_ENOUGH = 0.25
/** How far a mention outside any statement is shown with its surroundings, in code units each way. */
const SURROUNDINGS = 120
const SENTENCE_END = /[.!?。！？；\n]/u

/** The sentence-like stretch around a mention, cut at sentence ends. */
function surroundings(text: string, span: Span): Span {
  let { start, end } = span
  while (start > 0 && span.start - start < SURROUNDINGS && !SENTENCE_END.test(text[start - 1] as string)) start--
  while (end < text.length && end - span.end < SURROUNDINGS && !SENTENCE_END.test(text[end] as string)) end++
  while (start < span.start && /\s/u.test(text[start] as string)) start++
  return { start, end }
}

interface Candidate {
  readonly span: Span
  readonly reason: NearestReason
  readonly of?: readonly SideId[]
  readonly closeness: number
}

/** How near a passage comes by the reason why it does not count. */
const WEIGHTS: Readonly<Record<NearestReason, number>> = {
  discussed: 1,
  'same-matter': 0.9,
  others: 0.7,
  'other-matter': 0.5,
  narration: 0.3,
}

function reasonOf(context: Context, statement: Statement, side: SideId, issue: Issue): Pick<Candidate, 'reason' | 'of'> {
  const speaks = context.speaksFor(statement)
  if (statement.side === 'none') return { reason: 'narration' }
  if (!speaks.includes(side)) return { reason: 'others', of: speaks }
  if (!isPosition(statement.act)) return { reason: 'discussed' }
  return { reason: statement.issues.includes(issue) ? 'same-matter' : 'other-matter' }
}

/** Statements of the silent account that are on the issue, name it, or are alike; with how alike. */
function gather(
  context: Context,
  silent: Account,
  about: { issue: Issue; statements: readonly Statement[] },
): Map<Statement, number> {
  const found = new Map<Statement, number>(context.onIssue(silent.id, about.issue).map((statement) => [statement, 0]))
  for (const mention of context.mentionsOf(silent.id, about.issue)) {
    for (const statement of context.around(silent.id, mention)) found.set(statement, 0)
  }
  for (const statement of mostTelling(context, about)) {
    for (const [other, likeness] of context.alike(statement, silent.id)) {
      if (found.has(other) || likeness >= LIKE_ENOUGH) found.set(other, Math.max(likeness, found.get(other) ?? 0))
    }
  }
  return found
}

function fromStatements(
  context: Context,
  silent: Account,
  about: { issue: Issue; side: SideId; statements: readonly Statement[] },
): Candidate[] {
  const naming = new Set(context.mentionsOf(silent.id, about.issue).flatMap((mention) => context.around(silent.id, mention)))
  return [...gather(context, silent, about)].map(([statement, like]) => {
    const named = naming.has(statement) || statement.issues.includes(about.issue)
    const why = reasonOf(context, statement, about.side, about.issue)
    return { span: statement, ...why, closeness: (named ? 1 : 0) + WEIGHTS[why.reason] * 0.5 + like }
  })
}

function fromMentions(context: Context, silent: Account, issue: Issue): Candidate[] {
  return context
    .mentionsOf(silent.id, issue)
    .filter((mention) => context.around(silent.id, mention).length === 0)
    .map((mention) => ({ span: surroundings(silent.text, mention), reason: 'narration' as const, closeness: 1 }))
}

/** Up to three passages of the silent account that come nearest to what it leaves out, and why they do not count. */
export function nearestPassages(
  context: Context,
  silent: Account,
  about: { issue: Issue; side: SideId; statements: readonly Statement[] },
): NearestPassage[] {
  const candidates = [...fromStatements(context, silent, about), ...fromMentions(context, silent, about.issue)]
  candidates.sort((a, b) => b.closeness - a.closeness || a.span.start - b.span.start || a.span.end - b.span.end)
  const chosen: Candidate[] = []
  for (const candidate of candidates) {
    if (chosen.length < SHOWN && chosen.every((other) => overlap(other.span, candidate.span) === 0)) chosen.push(candidate)
  }
  return chosen.map(({ span, reason, of }) => ({
    account: silent.id,
    ...quoteSpan(silent.text, span.start, span.end),
    why: context.tell.why(reason, of ?? []),
    reason,
    ...(of ? { of } : {}),
  }))
}
