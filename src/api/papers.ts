import type { NewPaper, Paper, PaperChange, PaperKind, PaperSummary, PaperVersion } from './contract-papers.ts'

/** What people write over a library. Every version is kept; one suite runs over every implementation. */
export interface Papers {
  /** Last saved first; those put away are left out. */
  list(kind?: PaperKind): Promise<PaperSummary[]>
  /** The latest version, or the one named; null where there is none. */
  get(id: string, version?: number): Promise<Paper | null>
  /** Newest first. */
  versions(id: string): Promise<PaperVersion[]>
  create(paper: NewPaper): Promise<Paper>
  /** A further version. Throws (conflict) where another was saved since the one that was changed. */
  save(id: string, change: PaperChange): Promise<Paper>
  /** Takes it off the list; its versions stay. False where there is none. */
  putAway(id: string): Promise<boolean>
}
