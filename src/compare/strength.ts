import type { Act, Statement } from '../model/index.ts'

/**
 * Ladders of acts from weak to strong (the codebook's tradecraft ladders, coarse). Acts of different ladders are not
 * compared: a promise is neither more nor less than an objection. `assess` is the weak end of each.
 */
const LADDERS: readonly Partial<Record<Act, number>>[] = [
  { assess: 0, concern: 1, oppose: 2, warn: 3 },
  { assess: 0, praise: 1, support: 2, agree: 3 },
  { assess: 0, propose: 1, commit: 2, agree: 3 },
]

/**
 * How much stronger `a` is than `b`: positive, negative, or 0 where they are level or cannot be compared.
 * A step of act outweighs intensity; where act and intensity point different ways nothing is claimed.
 */
export function strengthDifference(a: Statement, b: Statement): number {
  const firmness = a.intensity - b.intensity
  if (a.act === b.act) return firmness
  const ladder = LADDERS.find((steps) => steps[a.act] !== undefined && steps[b.act] !== undefined)
  if (!ladder) return 0
  const step = (ladder[a.act] as number) - (ladder[b.act] as number)
  return step * firmness < 0 ? 0 : step + firmness
}

/** Weight of an act for salience: what binds or collides tells more than what describes. */
const ACT_WEIGHT: Record<Act, number> = {
  warn: 1,
  oppose: 1,
  support: 0.95,
  deny: 0.95,
  commit: 0.85,
  agree: 0.85,
  concern: 0.9,
  propose: 0.85,
  assess: 0.7,
  praise: 0.55,
  discuss: 0.4,
  inform: 0.2,
}

/** From plain (2) a hedge takes away and a strengthening word adds a little. */
const INTENSITY_WEIGHT = { 1: 0.92, 2: 1, 3: 1.1 } as const

/** 0–1.1: how telling a statement is by act and firmness alone. */
export function firmness(statement: Statement): number {
  return ACT_WEIGHT[statement.act] * INTENSITY_WEIGHT[statement.intensity]
}
