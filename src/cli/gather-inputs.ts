import { type Problem, UnsaidError } from '../model/index.ts'
import type { Document } from '../pipeline.ts'
import { gatherDocuments, type Input } from './input-files.ts'
import type { OverridesByFile } from './overrides.ts'

interface Gathering {
  readonly overrides: OverridesByFile
  /** Addresses of this machine and of private networks too. */
  readonly allowPrivate?: boolean | undefined
}

/** Files, folders, `-` and web addresses → documents. What can't be had is a problem, and the rest goes on. */
export async function gatherInputs(inputs: readonly string[], { overrides, allowPrivate = false }: Gathering): Promise<Input> {
  const addresses = inputs.filter((input) => /^https?:\/\//iu.test(input))
  const local = gatherDocuments(
    inputs.filter((input) => !addresses.includes(input)),
    overrides,
  )
  const documents: Document[] = [...local.documents]
  const problems: Problem[] = [...local.problems]
  for (const address of addresses) {
    try {
      const { fetchPage } = await import('../collect/index.ts')
      const { name, bytes } = await fetchPage(address, { allowPrivate })
      documents.push({ name, bytes, set: { url: address } })
    } catch (error) {
      if (!(error instanceof UnsaidError)) throw error
      problems.push({ code: error.code, message: error.message, hint: error.hint, document: address })
    }
  }
  return { documents, problems }
}
