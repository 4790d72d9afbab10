import type { Knowledge } from '../knowledge/index.ts'
import type { FetchDocument } from './add-documents.ts'
import type { JobBoard } from './jobs.ts'
import type { Library } from './library.ts'

/** What routes work with. */
export interface Services {
  readonly library: Library
  readonly knowledge: Knowledge
  readonly jobs: JobBoard
  /** Fetches a page by its address; absent where addresses are refused. */
  readonly fetchDocument: FetchDocument | undefined
}
