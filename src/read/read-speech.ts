import { type Language, type Result, UnsaidError } from '../model/index.ts'
import type { Clue, Draft } from './draft.ts'
import { differentLanguage, toLanguage } from './infer-language.ts'
import { INTERPRETER } from './label-forms.ts'
import { joinWords, type Run, writeRuns } from './write-runs.ts'

interface Segment {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly speaker: string | null
  readonly interpreted: boolean
  readonly lang: Language | null
}

const KEYS = {
  from: ['start', 'from', 'start_time', 'startTime', 'begin', 'offset', 'ts'],
  to: ['end', 'to', 'end_time', 'endTime', 'stop'],
  length: ['duration', 'dur'],
  words: ['text', 'transcript', 'content', 'sentence', 'punctuated_word', 'display'],
  speaker: ['speaker', 'speaker_label', 'speakerLabel', 'speaker_id', 'spk', 'channel'],
  lang: ['language', 'lang', 'language_code', 'languageCode'],
} as const
/** Recognisers nest their lists some levels deep. */
const DEEPEST = 6
/** A pause longer than this begins a new block where the speaker stays the same (seconds). */
const PAUSE = 3
/** People speak 5 to 25 characters a second; below this the times are milliseconds. */
const SLOWEST = 0.3

/** JSON of a speech recogniser (segments with times and words) → the words, one block per turn, with times and languages. */
export function readSpeech(source: string, name: string): Result<Draft> {
  const data = parse(source)
  const list = data === undefined ? null : findSegments(data, 0)
  if (!list) {
    const message = data === undefined ? `${name} is no valid JSON` : `${name} holds no list of segments with start, end and text`
    return {
      ok: false,
      error: new UnsaidError('unsupported-format', message, {
        hint: 'give the recogniser’s JSON with segments and times, or its .vtt or .srt',
        subject: name,
      }),
    }
  }
  const segments = inSeconds(list.flatMap(readSegment)).filter((segment) => segment.words !== '')
  if (segments.length === 0)
    return {
      ok: false,
      error: new UnsaidError('empty', `${name} holds no words`, { hint: 'check that the recording has speech', subject: name }),
    }
  const { text, blocks } = writeRuns(toRuns(segments))
  const lang = languageOf(data)
  return {
    ok: true,
    value: {
      text,
      blocks,
      clues: { kind: { value: 'recording', reason: 'the words of a speech recogniser' }, ...(lang ? { lang } : {}) },
    },
  }
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source) as unknown
  } catch {
    return undefined
  }
}

type Fields = Readonly<Record<string, unknown>>

/** The first list whose entries have words and a time; lists of single words inside segments come later. */
function findSegments(value: unknown, depth: number): readonly Fields[] | null {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null
  if (Array.isArray(value)) {
    const entries = value.filter((one): one is Fields => typeof one === 'object' && one !== null).map(liftOffsets)
    const sound = entries.filter((one) => typeof pick(one, KEYS.words) === 'string' && time(pick(one, KEYS.from)) !== null)
    if (sound.length > 0 && sound.length >= entries.length / 2) return entries
  }
  const inner = Array.isArray(value)
    ? value
    : ['segments', 'utterances', 'audio_segments', 'phrases', 'chunks'].flatMap((key) => (value as Fields)[key] ?? []).length > 0
      ? PREFERRED.map((key) => (value as Fields)[key])
      : Object.values(value)
  for (const one of inner) {
    const found = findSegments(one, depth + 1)
    if (found) return found
  }
  return null
}

/** whisper.cpp keeps its times one level deeper, in milliseconds. */
function liftOffsets(fields: Fields): Fields {
  const { offsets } = fields as { offsets?: { from?: unknown; to?: unknown } | null }
  if (typeof offsets?.from !== 'number' || typeof offsets.to !== 'number') return fields
  return { ...fields, start: offsets.from / 1000, end: offsets.to / 1000 }
}

const PREFERRED = ['segments', 'utterances', 'audio_segments', 'phrases', 'chunks'] as const

function pick(fields: Fields, keys: readonly string[]): unknown {
  const key = keys.find((one) => fields[one] !== undefined && fields[one] !== null)
  return key === undefined ? undefined : fields[key]
}

function time(value: unknown): number | null {
  const number = typeof value === 'string' ? Number(value.replace(/s$/u, '')) : value
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : null
}

function readSegment(fields: Fields): Segment[] {
  const from = time(pick(fields, KEYS.from))
  const words = pick(fields, KEYS.words)
  if (from === null || typeof words !== 'string') return []
  const length = time(pick(fields, KEYS.length))
  const to = Math.max(from, time(pick(fields, KEYS.to)) ?? (length === null ? from : from + length))
  const raw = pick(fields, KEYS.speaker)
  const speaker =
    typeof raw === 'number'
      ? `Speaker ${raw}`
      : typeof raw === 'string' && raw.trim() !== ''
        ? fold(raw).replaceAll(/[:：]/gu, '')
        : null
  const lang = pick(fields, KEYS.lang)
  const interpreted =
    fields.interpreted === true || INTERPRETER.test(`${speaker ?? ''} ${typeof fields.role === 'string' ? fields.role : ''}`)
  return [{ from, to, words: fold(words), speaker, interpreted, lang: typeof lang === 'string' ? toLanguage(lang) : null }]
}

function fold(text: string): string {
  return text.replaceAll(/[\s\ufeff]+/gu, ' ').trim()
}

function inSeconds(segments: readonly Segment[]): Segment[] {
  const letters = segments.reduce((sum, segment) => sum + segment.words.length, 0)
  const last = segments.reduce((most, segment) => Math.max(most, segment.to), 0)
  const scale =
    letters < last * SLOWEST && segments.every(({ from, to }) => Number.isInteger(from) && Number.isInteger(to)) ? 1000 : 1
  return segments
    .map((segment) => ({ ...segment, from: segment.from / scale, to: segment.to / scale }))
    .sort((a, b) => a.from - b.from)
}

/** Segments of one speaker, language and voice that follow each other are one run; an interpreter's stay apart. */
function toRuns(segments: readonly Segment[]): Run[] {
  const runs: Run[] = []
  for (const { from, to, words, speaker, interpreted, lang } of segments) {
    const last = runs.at(-1)
    const script = lang ?? null
    const same =
      last &&
      last.speaker === speaker &&
      last.interpreted === interpreted &&
      last.lang === script &&
      !(last.lang === null && differs(last.words, words))
    if (last && same && (speaker !== null || from - last.to <= PAUSE))
      runs[runs.length - 1] = { ...last, words: joinWords(last.words, words), to: Math.max(last.to, to) }
    else runs.push({ speaker, interpreted, words, from, to, lang: script })
  }
  return runs
}

/** Words in another script are another voice, even where the recogniser names none. */
function differs(before: string, after: string): boolean {
  return (['en', 'zh', 'ru'] as const).some(
    (lang) => differentLanguage(before, lang) === null && differentLanguage(after, lang) !== null,
  )
}

function languageOf(data: unknown): Clue | null {
  const fields = typeof data === 'object' && data !== null ? (data as Fields) : {}
  const value = pick(fields, KEYS.lang) ?? pick((fields.result ?? {}) as Fields, KEYS.lang)
  return typeof value === 'string' && toLanguage(value) ? { value, reason: 'the recogniser’s language' } : null
}
