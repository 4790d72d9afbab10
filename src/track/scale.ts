import type { Act, Statement } from '../model/index.ts'

/**
 * The ordinal scale of positions, −9 … +9: the band comes from the act, the place within it from the intensity.
 *
 * The order of the bands is that of conflict–cooperation scales for events (Goldstein 1992, Journal of Conflict Resolution
 * 36(2): threats below rejections below complaints below neutral remarks below praise below promises and endorsements below
 * agreements). Only the order is used, never a distance: every test on these numbers is a test on ranks.
 */
const BANDS: Readonly<Record<Act, number>> = {
  warn: -3,
  oppose: -2,
  deny: -2,
  concern: -1,
  assess: 0,
  propose: 0,
  discuss: 0,
  inform: 0,
  praise: 1,
  support: 2,
  commit: 2,
  agree: 3,
}

/** Steps of a band. */
const STEPS = 3

export const LOWEST = -9
export const HIGHEST = 9

/**
 * "Does not support" is one step short of "opposes"; "does not oppose" one short of "supports".
 * Of other acts a negation leaves the band as it is ("will not recognise" is a promise all the same).
 */
const NEGATED: Partial<Record<Act, number>> = { support: -4, oppose: 4 }

/** −9 (firm warning) … 0 (a remark or a request) … +9 (firm agreement). */
export function levelOf({ act, intensity, polarity }: Pick<Statement, 'act' | 'intensity' | 'polarity'>): number {
  const negated = polarity === 'negative' ? NEGATED[act] : undefined
  if (negated !== undefined) return negated
  const band = BANDS[act]
  return Math.sign(band) * (Math.max(0, Math.abs(band) - 1) * STEPS + (band === 0 ? 0 : intensity))
}

/** The band of a level, −3 … +3. */
export function bandOf(level: number): number {
  return Math.sign(level) * Math.ceil(Math.abs(level) / STEPS)
}
