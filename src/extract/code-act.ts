import { type Act, contains, type Intensity, type Span } from '../model/index.ts'
import type { Clause, CueHit } from './context.ts'
import { cuesOfKind } from './parse-account.ts'

/** What is done with the words of a clause, and how firmly. */
export interface CodedAct {
  readonly act: Act
  readonly intensity: Intensity
  readonly polarity: 'positive' | 'negative'
  readonly modality: 'actual' | 'intended' | 'required' | 'possible'
  /** True where a cue decided, false where the default was taken. */
  readonly certain: boolean
}

type ActCue = Extract<CueHit, { kind: 'act' }>

/** The act of a clause: the reporting verb's own where it has one, else the strongest and first cue in what is said, else `assess`. */
export function codeAct(clause: Clause, text: string): CodedAct {
  const own = clause.cue && (clause.cue.kind === 'report' || clause.cue.kind === 'impersonal') ? clause.cue : null
  const content = contentOf(clause)
  const cue = strongest(cuesOfKind(clause.sentence, 'act').filter((one) => contains(content, one)))
  const decided = decide(own, cue, clause)
  const negated = cue !== null && isNegated(cue, clause, text)
  const act = negated ? negate(decided.act) : decided.act
  return {
    act,
    intensity: act === 'discuss' || act === 'inform' ? 1 : intensityOf(clause, decided.intensity),
    polarity: negated ? 'negative' : 'positive',
    modality: modalityOf(clause),
    certain: decided.certain,
  }
}

/** What is said: behind the reporting verb, or before it where the tag follows a quotation. */
function contentOf(clause: Clause): Span {
  const { cue } = clause
  if (!cue) return clause
  const trailing = cue.start - clause.start > (clause.end - cue.end) * 2
  return trailing ? clause : { start: cue.start, end: clause.end }
}

function strongest(cues: readonly ActCue[]): ActCue | null {
  let best: ActCue | null = null
  for (const cue of cues) if (best === null || (cue.rank ?? 1) > (best.rank ?? 1)) best = cue
  return best
}

interface Decided {
  readonly act: Act
  readonly intensity: Intensity | undefined
  readonly certain: boolean
}

/** Verbs whose own act stands whatever is said with them. */
const FIXED: ReadonlySet<Act> = new Set(['praise', 'oppose', 'concern', 'warn', 'deny', 'discuss', 'propose', 'support'])

function decide(own: Extract<CueHit, { kind: 'report' | 'impersonal' }> | null, cue: ActCue | null, clause: Clause): Decided {
  if (own?.act && FIXED.has(own.act)) return { act: own.act, intensity: own.intensity, certain: true }
  if (own?.act === 'commit' && cue && (cue.act === 'oppose' || cue.act === 'support' || cue.act === 'warn' || cue.act === 'propose')) return fromCue(cue, clause)
  if (own?.act) return { act: own.act, intensity: own.intensity, certain: true }
  if (cue) return fromCue(cue, clause)
  return { act: clause.attribution.side === 'joint' && own ? 'agree' : 'assess', intensity: undefined, certain: false }
}

/** Together a proposal or a readiness is an agreement only where the verb says so; else it stays what it is. */
function fromCue(cue: ActCue, clause: Clause): Decided {
  const joint = clause.attribution.side === 'joint'
  const act = joint && cue.act === 'propose' ? 'agree' : cue.act
  return { act, intensity: cue.intensity, certain: true }
}

function negate(act: Act): Act {
  if (act === 'support') return 'oppose'
  return act
}

/** "does not support independence" is no support. */
function isNegated(cue: ActCue, clause: Clause, text: string): boolean {
  if (cue.act !== 'support') return false
  return cuesOfKind(clause.sentence, 'negation').some((negation) => negation.end <= cue.start && cue.start - negation.end <= 2 && !/[,，;；]/u.test(text.slice(negation.end, cue.start)))
}

function intensityOf(clause: Clause, own: Intensity | undefined): Intensity {
  if (own) return own
  const inside = (kind: 'intensifier' | 'hedge'): boolean => cuesOfKind(clause.sentence, kind).some((cue) => contains(clause, cue))
  if (inside('intensifier')) return 3
  if (inside('hedge')) return 1
  return 2
}

function modalityOf(clause: Clause): CodedAct['modality'] {
  return cuesOfKind(clause.sentence, 'modal').find((cue) => contains(clause, cue))?.modality ?? 'actual'
}
