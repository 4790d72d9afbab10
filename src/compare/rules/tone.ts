import type { Finding, TalksTone } from '../../model/index.ts'
import type { Context } from '../context.ts'
import { evidenceAt, makeFinding } from '../draft.ts'
import type { ToneMention } from '../input.ts'

/** Mean levels this far apart differ; a step is within the habit of a language ("candid" / 坦诚深入). */
const GAP = 2
/** Words of tone are habits of publishers: a hint, never more. */
const SALIENCE = 0.3
const CONFIDENCE = 0.7

const STEPS: readonly (readonly [least: number, tone: TalksTone])[] = [
  [2, 'warm'],
  [0.5, 'good'],
  [-0.5, 'neutral'],
  [-2, 'differences'],
]

function stepOf(level: number): TalksTone {
  return STEPS.find(([least]) => level >= least)?.[1] ?? 'clash'
}

interface Tone {
  readonly id: string
  readonly mean: number
  readonly mentions: readonly ToneMention[]
}

function toneOf(context: Context, id: string): Tone | undefined {
  const mentions = (context.tones ?? []).filter((tone) => tone.account === id).sort((a, b) => a.start - b.start)
  if (mentions.length === 0) return undefined
  return { id, mentions, mean: mentions.reduce((sum, { level }) => sum + level, 0) / mentions.length }
}

/** The talks themselves are described in words of clearly different warmth. */
export function tone(context: Context): Finding[] {
  const tones = context.accounts.flatMap(({ id }) => toneOf(context, id) ?? [])
  return tones.flatMap((a, at) =>
    tones
      .slice(at + 1)
      .filter((b) => Math.abs(a.mean - b.mean) >= GAP)
      .map((b) =>
        makeFinding(context, {
          kind: 'tone',
          issue: null,
          side: null,
          reportedBy: [a.id, b.id],
          omittedBy: [],
          evidence: [a, b].flatMap(({ id, mentions }) => mentions.map((mention) => evidenceAt(context, id, mention))),
          telling: { form: 'tone', tones: [a, b].map(({ id, mean }) => ({ account: id, tone: stepOf(mean) })) },
          salience: SALIENCE,
          surprise: null,
          confidence: CONFIDENCE,
        }),
      ),
  )
}
