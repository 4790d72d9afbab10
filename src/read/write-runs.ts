import type { Block, Language } from '../model/index.ts'

/** What one voice says without a break. */
export interface Run {
  readonly speaker: string | null
  readonly interpreted?: boolean
  readonly words: string
  /** Seconds. */
  readonly from: number
  readonly to: number
  readonly lang?: Language | null
}

/** Runs → one text with its blocks. The label is written before the words, as in a transcript. */
export function writeRuns(runs: readonly Run[]): { text: string; blocks: Block[] } {
  let text = ''
  const blocks = runs.map(({ speaker, interpreted, words, from, to, lang }): Block => {
    if (text !== '') text += '\n\n'
    const start = text.length
    text += speaker === null ? words : `${speaker}: ${words}`
    const span = { start, end: text.length, time: { from, to }, ...(lang ? { lang } : {}) }
    if (speaker === null) return { kind: 'paragraph', ...span }
    const label = { start, end: start + speaker.length, name: speaker }
    return { kind: 'turn', ...span, speaker: interpreted ? { ...label, interpreted } : label }
  })
  return { text, blocks }
}

/** Words of a Chinese line go on without a space. */
export function joinWords(before: string, after: string): string {
  const han = /[\p{Script=Han}，。、！？；：”]$/u.test(before) && /^[\p{Script=Han}“，。]/u.test(after)
  return han ? before + after : `${before} ${after}`
}
