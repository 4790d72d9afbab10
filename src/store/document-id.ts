import { accountId } from '../read/index.ts'
import { sha256 } from './sha256.ts'

/** Enough of a name to recognise a document in a report. */
const LONGEST_STEM = 40
/** 64 bits: among a hundred million addresses two would share them once in three thousand libraries. */
const HASH_LENGTH = 16

/** The id of the document at an address, and of its account: derived from the address alone, so that any order of adding gives the same. */
export function documentId(address: string): string {
  const stem = accountId(address)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/gu, '')
  const short = [...stem].slice(0, LONGEST_STEM).join('')
  return `${short || 'document'}-${sha256(address).slice(0, HASH_LENGTH)}`
}
