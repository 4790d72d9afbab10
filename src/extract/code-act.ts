import { type Act, contains, type Intensity, type Language, type Span } from '../model/index.ts'
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
export function codeAct(clause: Clause, text: string, lang: Language): CodedAct {
  const headFirst = lang === 'zh'
  const verb = clause.cue ?? clause.verb
  const own = verb && (verb.kind === 'report' || verb.kind === 'impersonal') ? verb : null
  const content = contentOf(clause)
  const cues = cuesOfKind(clause.sentence, 'act').filter(
    (one) =>
      (one.rank ?? 1) > 0 &&
      contains(content, one) &&
      !isOrdinal(one, clause, text) &&
      (one.act !== 'inform' || !namesIssue(clause)) &&
      (!one.own || hasOwnSubject(one, clause, text)),
  )
  const cue = behindContrast(cues, clause) ?? (headFirst ? firstStrong(cues) : strongest(cues))
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

/** Chinese puts the main predicate before what depends on it: 应该…尊重 asks, 支持…反对 backs. */
function firstStrong(cues: readonly ActCue[]): ActCue | null {
  const strong = cues.filter((cue) => (cue.rank ?? 1) >= 2)
  const [main, next] = strong
  if (main?.act === 'commit' && next && STANCES.has(next.act) && next.start - main.end <= ADVERBS) return next
  return main ?? cues[0] ?? null
}

const STANCES: ReadonlySet<Act> = new Set(['support', 'oppose'])
/** Room for adverbs alone: 将一如既往坚定支持 backs; the future only says that it goes on. */
const ADVERBS = 2

/** An objection or a warning behind "but" is what the sentence is for, whatever is granted before (TRADECRAFT W35). */
function behindContrast(cues: readonly ActCue[], clause: Clause): ActCue | null {
  const turn = cuesOfKind(clause.sentence, 'contrast').find((cue) => contains(clause, cue))
  if (!turn) return null
  return cues.find((cue) => cue.start >= turn.end && (cue.act === 'oppose' || cue.act === 'warn')) ?? null
}

/** 二是…: the number of an item is no "is". */
function isOrdinal(cue: Span, { start }: Clause, text: string): boolean {
  return cue.start - start <= 1 && /^[一二三四五六七八九十]是/u.test(text.slice(start, cue.end))
}

function namesIssue(clause: Clause): boolean {
  return clause.sentence.hits.some((hit) => hit.family === 'issue' && hit.strength === 'strong' && contains(clause, hit))
}

/** How far before its verb a subject may stand, in code units. */
const SUBJECT_REACH = 40

/** "we will", "China will", "and will": a future of the speaker's own side is a promise, any other a forecast. */
function hasOwnSubject(cue: Span, clause: Clause, text: string): boolean {
  const { sentence, attribution } = clause
  const before = sentence.mentions.filter((mention) => mention.end <= cue.start && cue.start - mention.end <= SUBJECT_REACH)
  const last = before.at(-1)
  if (!last) return false
  const between = text.slice(last.end, cue.start)
  if (/[.;:]|\b(?:that|which|who|what|this|it|step)\b/iu.test(between)) return false
  if (last.kind === 'self' || last.kind === 'pronoun' || last.kind === 'joint') return true
  return (
    last.side !== null &&
    (last.side === attribution.side || attribution.side === 'joint') &&
    between.trim().split(/\s+/u).length <= 8
  )
}

interface Decided {
  readonly act: Act
  readonly intensity: Intensity | undefined
  readonly certain: boolean
}

/** Verbs whose own act stands whatever is said with them. */
const FIXED: ReadonlySet<Act> = new Set(['praise', 'oppose', 'concern', 'warn', 'deny', 'discuss', 'propose', 'support'])

function decide(own: Extract<CueHit, { kind: 'report' | 'impersonal' }> | null, cue: ActCue | null, clause: Clause): Decided {
  const joint = clause.attribution.side === 'joint'
  if (own?.act === 'concern' && cue?.act === 'warn') return fromCue(cue, clause)
  if (own?.act === 'discuss' && own.kind === 'report' && !joint)
    return cue ? fromCue(cue, clause) : { act: 'discuss', intensity: 1, certain: true }
  if (own?.act === 'propose' && joint) return { act: 'agree', intensity: own.intensity, certain: true }
  if (own?.act && FIXED.has(own.act)) return { act: own.act, intensity: own.intensity, certain: true }
  if (own?.kind === 'report' && own.act && own.fixed) return { act: own.act, intensity: own.intensity, certain: true }
  if (own?.act === 'commit') return restate(own, cue, clause)
  if (own?.act) return { act: own.act, intensity: own.intensity, certain: true }
  if (cue && joint && own?.kind === 'report' && (cue.rank ?? 1) === 1)
    return { act: 'agree', intensity: undefined, certain: true }
  if (cue) return fromCue(cue, clause)
  return { act: joint && own?.kind === 'report' ? 'agree' : 'assess', intensity: undefined, certain: false }
}

/** "reaffirmed", "reiterated": what is said decides where it shows an act; together it is an agreement unless a readiness. */
function restate(own: Extract<CueHit, { kind: 'report' | 'impersonal' }>, cue: ActCue | null, clause: Clause): Decided {
  if (cue && (cue.rank ?? 1) >= 2) return fromCue(cue, clause)
  if (clause.attribution.side === 'joint' && own.kind === 'report')
    return { act: 'agree', intensity: own.intensity, certain: true }
  return { act: 'commit', intensity: own.intensity, certain: true }
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
  return cuesOfKind(clause.sentence, 'negation').some(
    (negation) =>
      negation.end <= cue.start && cue.start - negation.end <= 2 && !/[,，;；]/u.test(text.slice(negation.end, cue.start)),
  )
}

function intensityOf(clause: Clause, own: Intensity | undefined): Intensity {
  if (own) return own
  const inside = (kind: 'intensifier' | 'hedge'): boolean =>
    cuesOfKind(clause.sentence, kind).some((cue) => contains(clause, cue))
  if (inside('intensifier')) return 3
  if (inside('hedge')) return 1
  return 2
}

function modalityOf(clause: Clause): CodedAct['modality'] {
  return cuesOfKind(clause.sentence, 'modal').find((cue) => contains(clause, cue))?.modality ?? 'actual'
}
