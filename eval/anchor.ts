import type { GoldAccount } from './gold.ts'

const squash = (text: string): string => text.replace(/\s+/gu, '')

/** Offsets of a text in its form without white space. */
export function squashedOffsets(text: string): Int32Array {
  const at = new Int32Array(text.length + 1)
  let n = 0
  for (let i = 0; i < text.length; i++) {
    at[i] = n
    if (!/\s/u.test(text[i]!)) n++
  }
  at[text.length] = n
  return at
}

/**
 * Where each gold sentence stands in the engine's text, white space aside; looked for from the back, so that a title
 * before the body cannot catch it. A sentence that was altered takes the gap between its neighbours.
 */
export function anchorSentences(account: GoldAccount, text: string): (readonly [number, number])[] {
  const plain = squash(text)
  const quotes = account.sentences.map(([start, end]) => squash(account.text.slice(start, end)))
  const spans: (readonly [number, number] | null)[] = quotes.map(() => null)
  let limit = plain.length
  for (let i = quotes.length - 1; i >= 0; i--) {
    const quote = quotes[i]!
    const at = quote && limit >= quote.length ? plain.lastIndexOf(quote, limit - quote.length) : -1
    if (at >= 0) {
      spans[i] = [at, at + quote.length]
      limit = at
    }
  }
  return spans.map((span, i) => {
    if (span) return span
    const before = spans[i - 1]?.[1] ?? 0
    const next = spans.slice(i + 1).find((one) => one !== null)?.[0] ?? plain.length
    const filled = [before, Math.min(next, before + quotes[i]!.length)] as const
    spans[i] = filled
    return filled
  })
}
