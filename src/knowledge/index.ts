export { compileKnowledge, type KnowledgeSources } from './compile.ts'
export { type Hit, Knowledge } from './knowledge.ts'
export type { ActorEntry, FormulaEntry, IssueEntry, KnowledgePack, OfficeEntry, PersonEntry, Term, ToneEntry } from './pack.ts'
export type { ActorRole, Target } from './target.ts'
