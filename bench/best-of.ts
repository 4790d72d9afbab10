/**
 * Times things that are compared with each other. They are run in turns, so that a busy machine slows all of them alike, and
 * of each the fastest turn counts: it is the one that was disturbed least.
 *
 * @returns seconds, in the order given
 */
export async function bestOf(rounds: number, things: readonly (() => unknown)[]): Promise<number[]> {
  const best = things.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round <= rounds; round++) {
    for (const [index, thing] of things.entries()) {
      const start = process.hrtime.bigint()
      await thing()
      const seconds = Number(process.hrtime.bigint() - start) / 1e9
      // The first round warms up.
      if (round > 0 && seconds < best[index]!) best[index] = seconds
    }
  }
  return best
}
