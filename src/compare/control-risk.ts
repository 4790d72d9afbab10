import type { BoundCalibration } from './calibration.ts'
import type { Judged } from './reliability.ts'

const GRID = 100
/** Shares are rounded up to four decimals: rounding must not loosen a bound. */
const DECIMALS = 1e4

/**
 * Conformal risk control of the share of false findings (Angelopoulos et al., 2022): for each least probability the share
 * of false ones among those shown, a meeting at a time, made monotone (the worst of all stricter ones), averaged, and raised
 * for the one meeting to come: (n · mean + 1) / (n + 1).
 * @param meetings The judged findings of each meeting; meetings without any count, as they have none that is false.
 * @param known What other meetings have shown on the same scale; they count as well.
 */
export function controlRisk(
  meetings: readonly (readonly Judged[])[],
  known: BoundCalibration = { meetings: 0, steps: [] },
): BoundCalibration {
  const n = meetings.length + known.meetings
  const worst = meetings.map(() => 0)
  const steps: { least: number; share: number }[] = []
  for (let i = GRID; i >= 0; i--) {
    const least = i / GRID
    meetings.forEach((judged, m) => {
      const shown = judged.filter(({ probability }) => probability >= least)
      const wrong = shown.filter(({ right }) => !right).length
      worst[m] = Math.max(worst[m]!, shown.length === 0 ? 0 : wrong / shown.length)
    })
    const sum = worst.reduce((a, b) => a + b, 0) + knownSum(known, least)
    steps.push({ least, share: Math.ceil(((sum + 1) / (n + 1)) * DECIMALS) / DECIMALS })
  }
  return { meetings: n, steps: thin(steps.reverse()) }
}

/** The sum over meetings that a known share was made from. */
function knownSum({ meetings, steps }: BoundCalibration, least: number): number {
  const step = steps.findLast((one) => one.least <= least)
  return step ? Math.max(0, step.share * (meetings + 1) - 1) : 0
}

/** Steps that change nothing are left out; the laxest of equal ones stays. */
function thin(steps: readonly { least: number; share: number }[]): { least: number; share: number }[] {
  return steps.filter((step, i) => i === 0 || steps[i - 1]!.share !== step.share)
}
