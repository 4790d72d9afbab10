import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody guesses; a hash of them needs no salt and no slowness. */
const BYTES = 32

export function makeSecret(): string {
  return randomBytes(BYTES).toString('base64url')
}

/** What is kept of a secret. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Keys of programs are recognisable, so that tools that look for leaked keys find them. */
export const TOKEN_MARK = 'unsaid_'
