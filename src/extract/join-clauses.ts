import { contains, isPosition } from '../model/index.ts'
import { codeAct } from './code-act.ts'
import type { Clause, Context } from './context.ts'

/**
 * Clauses of one speaker that say nothing of their own are joined to their neighbour: "thanked X and stressed that"
 * is two statements only where each has a matter of its own.
 */
export function joinClauses(clauses: readonly Clause[], context: Context): Clause[] {
  const out: Clause[] = []
  for (const clause of clauses) {
    const last = out.at(-1)
    if (last && sameSpeaker(last, clause) && !(hasMatter(last) && hasMatter(clause) && differ(last, clause, context))) {
      out[out.length - 1] = { ...last, end: clause.end, cue: heavier(last, clause, context) }
    } else out.push(clause)
  }
  return out
}

function sameSpeaker(a: Clause, b: Clause): boolean {
  return JSON.stringify(a.attribution.side) === JSON.stringify(b.attribution.side)
}

function hasMatter(clause: Clause): boolean {
  return clause.sentence.hits.some((hit) => hit.family === 'issue' && contains(clause, hit))
}

function differ(a: Clause, b: Clause, context: Context): boolean {
  const { text, lang } = context.parsed.account
  return codeAct(a, text, lang).act !== codeAct(b, text, lang).act
}

/** The first verb leads, unless it only says that there was talk. */
function heavier(a: Clause, b: Clause, context: Context): Clause['cue'] {
  const { text, lang } = context.parsed.account
  return !isPosition(codeAct(a, text, lang).act) && isPosition(codeAct(b, text, lang).act) ? b.cue : a.cue
}
