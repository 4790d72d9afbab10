/** Whether the wording of gold is its own: no sentence twice, and no long run of words that stands elsewhere. */
import type { GoldMeeting } from './gold.ts'

/** A quotation may have this many words. */
const LONGEST_RUN = 25
/** Chinese is written without spaces; a word is about this many characters. */
const HAN_PER_WORD = 1.6

/** Sentences that stand twice in the given meetings. */
export function lintRepetition(meetings: readonly GoldMeeting[]): string[] {
  const first = new Map<string, string>()
  return sentencesIn(meetings).flatMap(({ where, sentence }) => {
    const key = tokensOf(sentence).join(' ')
    const before = first.get(key)
    if (before === undefined) first.set(key, where)
    return before === undefined ? [] : [`${where} has the sentence of ${before}: “${sentence}”`]
  })
}

/**
 * Runs of more than 25 words that two accounts share, or an account and one of the other texts; of the overlapping runs
 * of two texts the first.
 */
export function lintOverlap(meetings: readonly GoldMeeting[], others: Iterable<readonly [name: string, text: string]>): string[] {
  const runs = new Map<string, string>()
  const faults = new Map<string, string>()
  const note = (run: string, name: string): void => {
    const pair = `${runs.get(run)} and ${name}`
    if (runs.has(run) && runs.get(run) !== name && !faults.has(pair)) faults.set(pair, `${pair} share “${run}”`)
  }
  const own = meetings.flatMap((gold) => gold.accounts.map((one) => [`${gold.meeting} ${one.id}`, one.text] as const))
  for (const [name, text] of own)
    for (const run of runsOf(text)) {
      note(run, name)
      runs.set(run, name)
    }
  const starts = new Set([...runs.keys()].map(startOf))
  for (const [name, text] of others) for (const run of runsOf(text, starts)) note(run, name)
  return [...faults.values()]
}

function sentencesIn(meetings: readonly GoldMeeting[]): { where: string; sentence: string }[] {
  return meetings.flatMap((gold) =>
    gold.accounts.flatMap((account) =>
      account.sentences.map(([start, end], i) => ({
        where: `${gold.meeting} ${account.id} sentence ${i}`,
        sentence: account.text.slice(start, end),
      })),
    ),
  )
}

/** Words, and single characters of Chinese. */
function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}\p{M}]+/gu) ?? []
}

const isHan = (token: string): boolean => /^\p{Script=Han}$/u.test(token)
const startOf = (run: string): string => run.split(' ', 3).join(' ')

/** All runs one word longer than a quotation may be; only those that begin like one of `starts`, where it is given. */
function* runsOf(text: string, starts?: ReadonlySet<string>): Generator<string> {
  const tokens = tokensOf(text)
  const weights = tokens.map((token) => (isHan(token) ? 1 / HAN_PER_WORD : 1))
  let end = 0
  let weight = 0
  for (let start = 0; start < tokens.length; start++) {
    while (weight <= LONGEST_RUN && end < tokens.length) weight += weights[end++]!
    if (weight <= LONGEST_RUN) return
    if (!starts || starts.has(tokens.slice(start, start + 3).join(' '))) yield tokens.slice(start, end).join(' ')
    weight -= weights[start]!
  }
}
