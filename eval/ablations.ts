import type { Hit } from '../src/knowledge/index.ts'

/** A part of the engine's knowledge or code, and how to do without it. Nothing in the engine knows of this list. */
export type Ablation = { readonly name: string; readonly family: 'knowledge' | 'extract' | 'align' } & (
  | { /** Hits that are not to be seen. */ readonly hides: (hit: Hit) => boolean }
  | { readonly frequencies: 'none' }
  | { readonly stub: Stub }
)

/** A function whose body is replaced. */
export interface Stub {
  readonly file: string
  readonly function: string
  /** What stands in its place, given `args`; `whole(...args)` calls the function itself. */
  readonly body: string
}

const family = (name: string, id: Hit['family']): Ablation => ({ name, family: 'knowledge', hides: (hit) => hit.family === id })
const role = (name: string, id: string): Ablation => ({
  name,
  family: 'knowledge',
  hides: (hit) => hit.family === 'actor' && hit.role === id,
})
const cue = (name: string, id: string): Ablation => ({
  name,
  family: 'extract',
  hides: (hit) => hit.family === 'cue' && hit.id === id,
})
const stub = (name: string, file: string, fn: string, body: string): Ablation => ({
  name,
  family: file.startsWith('align') ? 'align' : 'extract',
  stub: { file, function: fn, body },
})

export const ABLATIONS: readonly Ablation[] = [
  family('glossary', 'term'),
  family('formulas', 'formula'),
  family('people', 'person'),
  family('offices', 'office'),
  family('pairs of states (中俄)', 'pair'),
  family('tones', 'tone'),
  role('adjectives of states', 'adjective'),
  role('peoples', 'people'),
  role('capitals', 'capital'),
  role('governments', 'government'),
  role('sides (the … side, 中方)', 'side'),
  { name: 'weak forms of issues', family: 'knowledge', hides: (hit) => hit.family === 'issue' && hit.strength === 'weak' },
  { name: 'forms of issues on conditions', family: 'knowledge', hides: (hit) => hit.family === 'issue' && Boolean(hit.with) },
  { name: 'frequencies of facets', family: 'knowledge', frequencies: 'none' },
  cue('joint forms', 'joint'),
  cue('impersonal forms', 'impersonal'),
  cue('acts inside what is said', 'act'),
  cue('pronouns', 'pronoun'),
  cue('first person', 'self'),
  cue('counterparts (“his counterpart”)', 'counterpart'),
  cue('words of narration', 'narration'),
  cue('roles (“the French leader”)', 'role'),
  cue('governors (“with”, “to”)', 'governor'),
  cue('contrast', 'contrast'),
  cue('intensifiers', 'intensifier'),
  cue('hedges', 'hedge'),
  cue('negation', 'negation'),
  stub('narration found', 'extract/detect-narration.ts', 'isNarration', 'return false'),
  stub('turns', 'extract/attribute-speakers.ts', 'turnSpeaker', 'return null'),
  stub('speakers carried over', 'extract/attribute-speakers.ts', 'isSpeaking', 'return false'),
  stub('subject without a verb', 'extract/attribute-speakers.ts', 'subjectAlone', 'return null'),
  stub('own voice of the publisher', 'extract/attribute-speakers.ts', 'ownVoice', 'return null'),
  stub('verbs that go on', 'extract/attribute-speakers.ts', 'continues', 'return false'),
  stub('told by another', 'extract/who-is-told.ts', 'toldBy', 'return []'),
  stub('names learned', 'extract/learn-names.ts', 'learnNames', 'return []'),
  stub('bare names learned', 'extract/learn-names.ts', 'learnBareNames', 'return []'),
  stub('known names varied', 'extract/learn-names.ts', 'knownNames', 'return []'),
  stub('acts inherited', 'extract/inherit-act.ts', 'inheritAct', 'return args[0]'),
  stub('clauses joined', 'extract/join-clauses.ts', 'joinClauses', 'return args[0]'),
  stub('topics carried over', 'extract/code-issues.ts', 'codeIssues', 'return whole(args[0], args[1], args[2], [])'),
  stub('residual bilateral', 'extract/code-issues.ts', 'relationIssues', 'return []'),
  stub('relationship itself', 'extract/extract-statements.ts', 'isRelationshipItself', 'return false'),
  stub('names of parties and titles are no issues', 'extract/code-issues.ts', 'isNameOf', 'return false'),
  stub('venues are no issues', 'extract/code-issues.ts', 'isVenue', 'return false'),
  stub('quotations', 'extract/quotations.ts', 'findQuotations', 'return new Map()'),
  stub('who is told hears the other', 'extract/who-is-told.ts', 'isTold', 'return false'),
  stub('verbs without a known subject', 'extract/attribute-speakers.ts', 'withVerb', 'return args[0]'),
  stub('lists of joint documents', 'extract/attribute-speakers.ts', 'isListed', 'return false'),
  stub('Chinese subjects where a clause begins', 'extract/attribute-speakers.ts', 'opensClause', 'return true'),
  stub('several people of one side', 'extract/resolve-mention.ts', 'isGroup', 'return false'),
  stub('subjects behind their verb', 'extract/find-subject.ts', 'subjectBehind', 'return null'),
  stub('sides as subjects (с … стороны)', 'extract/find-subject.ts', 'isFromSide', 'return false'),
  stub('Chinese speakers learned', 'extract/learn-names.ts', 'hanSpeakers', 'return []'),
  stub('ordinals are no verbs', 'extract/code-act.ts', 'isOrdinal', 'return false'),
  stub('rivals for a short name', 'extract/parse-account.ts', 'dropRivals', 'return args[0]'),
  stub('quantities', 'extract/code-quantities.ts', 'codeQuantities', 'return []'),
  stub('inverted subjects', 'extract/find-subject.ts', 'invertedSubject', 'return null'),
  stub('subjects joined', 'extract/find-subject.ts', 'together', 'return null'),
  stub('company in alignment', 'align/score-pair.ts', 'rarity', 'return 0'),
  stub('sides in alignment', 'align/score-pair.ts', 'sameSide', 'return false'),
  stub('company by side in alignment', 'align/score-pair.ts', 'sideRarity', 'return 0'),
  stub('neighbours in alignment', 'align/lift-neighbours.ts', 'liftNeighbours', 'return args[0]'),
]
