import { analyse } from 'chardet'

/** Names of encodings that the bytes might be in, likeliest first, by their statistics. */
export function guessEncodings(bytes: Uint8Array): string[] {
  return analyse(bytes.subarray(0, SAMPLE)).map((match) => match.name.toLowerCase())
}

/** Enough for statistics; more only costs time. */
const SAMPLE = 64 * 1024
