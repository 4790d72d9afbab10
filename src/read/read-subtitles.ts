import type { Block } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { findLabels } from './find-labels.ts'
import { INTERPRETER } from './label-forms.ts'
import { joinWords, writeRuns } from './write-runs.ts'

interface Cue {
  readonly from: number
  readonly to: number
  readonly speaker: string | null
  readonly words: string
}

/** A pause longer than this begins a new block where nobody is named (seconds). */
const PAUSE = 2
/** A block without a speaker is closed at the end of a sentence once it is this long. */
const LONG_BLOCK = 400

/** VTT or SRT → the words, one block per turn or paragraph, each with its time. */
export function readSubtitles(source: string): Draft {
  const cues = dropRepeats(parseCues(source.replaceAll('\r\n', '\n').replaceAll('\r', '\n')))
  const { text, blocks } = layOut(cues.flatMap(splitSpeakers))
  return { text, blocks, clues: { kind: { value: 'recording', reason: 'subtitles of a recording' } } }
}

function parseCues(source: string): Cue[] {
  return source.split(/\n{2,}/u).flatMap((chunk) => {
    const lines = chunk.split('\n')
    const at = lines.findIndex((line) => line.includes('-->'))
    if (at < 0) return []
    const [from, to] = lines[at]!.split('-->').map(readTime)
    if (from === undefined || to === undefined || from === null || to === null) return []
    return parseWords(lines.slice(at + 1).join('\n')).map((part) => ({ from, to: Math.max(from, to), ...part }))
  })
}

function readTime(raw: string): number | null {
  const match = /(?:(\d+):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?/u.exec(raw)
  if (!match) return null
  const [, hours = '0', minutes, seconds, fraction = '0'] = match
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`)
}

/** Words of a cue by voice: `<v Speaker>` opens a new one; other tags are taken away. */
function parseWords(raw: string): { speaker: string | null; words: string }[] {
  return raw.split(/(?=<v[ .])/u).flatMap((part) => {
    const voice = /^<v(?:\.[^ >]*)?\s+([^>]*)>/u.exec(part)
    const words = decodeEntities(part.replaceAll(/<[^<>]*>|\{\\[^{}]*\}/gu, ''))
      .replaceAll(/^\s*(?:-\s+|>>\s*)/gmu, '')
      .replaceAll(/[\s\u200b\ufeff]+/gu, ' ')
      .trim()
    return words === '' ? [] : [{ speaker: voice ? decodeEntities(voice[1]!).trim() || null : null, words }]
  })
}

function decodeEntities(text: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '', quot: '"' }
  return text.replaceAll(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/gu, (_, name: string) => names[name]!)
}

/** Rolling captions repeat the line before: of each cue only what is new stays. */
function dropRepeats(cues: readonly Cue[]): Cue[] {
  const kept: Cue[] = []
  for (const cue of [...cues].sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1)
    const fresh =
      last && last.speaker === cue.speaker && cue.from <= last.to + PAUSE
        ? cue.words.slice(sharedLength(last.words, cue.words)).trim()
        : cue.words
    if (last && fresh === '') kept[kept.length - 1] = { ...last, to: Math.max(last.to, cue.to) }
    else if (last && fresh !== cue.words) {
      kept[kept.length - 1] = { ...last, words: `${last.words} ${fresh}`, to: Math.max(last.to, cue.to) }
    } else kept.push(cue)
  }
  return kept
}

/** Rolling captions show at most some lines at once: overlaps are looked for in this many characters. */
const ROLLING = 300
/** Shorter overlaps are chance ("the", 的). */
const LEAST_SHARED = 8

/** Length of the longest start of `next` that is an end of `before` (or all of `next`, where `before` ends with it). */
function sharedLength(before: string, next: string): number {
  const tail = before.slice(-ROLLING)
  for (let length = Math.min(tail.length, next.length); length >= Math.min(LEAST_SHARED, next.length); length--) {
    const whole =
      length === next.length ||
      length === tail.length ||
      /[\s\p{Script=Han}]/u.test(next[length]!) ||
      /\p{Script=Han}/u.test(next[length - 1]!)
    if (whole && tail.endsWith(next.slice(0, length))) return length
  }
  return 0
}

/** "SPEAKER: words" inside a cue names the speaker from there on. */
function splitSpeakers(cue: Cue): Cue[] {
  if (cue.speaker) return [cue]
  const labels = findLabels(`${cue.words}`, [{ kind: 'paragraph', start: 0, end: cue.words.length }])
  if (labels.length === 0) return [cue]
  const pieces = [
    { start: 0, end: labels[0]!.start, speaker: null as string | null },
    ...labels.map((label, index) => ({
      start: label.end,
      end: labels[index + 1]?.start ?? cue.words.length,
      speaker: cue.words.slice(label.name.start, label.name.end),
    })),
  ]
  return pieces
    .map(({ start, end, speaker }) => ({ ...cue, speaker, words: cue.words.slice(start, end).trim() }))
    .filter((piece) => piece.words !== '')
}

interface OpenRun {
  speaker: string | null
  words: string
  from: number
  to: number
}

/** Cues → blocks. A speaker goes on until another is named; the label is written before the words, as in a transcript. */
function layOut(cues: readonly Cue[]): { text: string; blocks: Block[] } {
  const runs: OpenRun[] = []
  const named = cues.some((cue) => cue.speaker !== null)
  for (const { speaker, words, from, to } of cues) {
    const last = runs.at(-1)
    const goesOn = last && (speaker === null || speaker === last.speaker)
    const breaks =
      last && !named && (from - last.to > PAUSE || (last.words.length > LONG_BLOCK && /[.!?。！？…]["”»]?$/u.test(last.words)))
    if (goesOn && !breaks) Object.assign(last, { words: joinWords(last.words, words), to: Math.max(last.to, to) })
    else runs.push({ speaker, words, from, to })
  }
  return writeRuns(runs.map((run) => (INTERPRETER.test(run.speaker ?? '') ? { ...run, interpreted: true } : run)))
}
