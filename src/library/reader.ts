import { VERSION } from '../version.ts'

/** Version of what is made of a document; readings of other versions are made anew by `reanalyse`. */
export const READER = `unsaid ${VERSION}`
