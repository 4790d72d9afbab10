/**
 * Measures things that are compared with each other. They are run in turns, so that a busy machine slows all of them alike, and
 * of each measure the least counts: that turn was disturbed least.
 *
 * @returns for each thing the least of each of its measures, in the order given
 */
export async function leastOf<T extends object>(rounds: number, things: readonly (() => T | Promise<T>)[]): Promise<T[]> {
  const best: T[] = []
  for (let round = 0; round <= rounds; round++) {
    for (const [index, thing] of things.entries()) {
      const measured = await thing()
      // The first round warms up.
      if (round > 0) best[index] = least(best[index], measured)
    }
  }
  return best
}

function least<T extends object>(before: T | undefined, now: T): T {
  if (!before) return now
  const entries = Object.entries(now).map(([key, value]) => [key, Math.min(value, (before as Record<string, number>)[key]!)])
  return Object.fromEntries(entries) as T
}

/** The same for functions that are timed here; seconds. */
export async function bestOf(rounds: number, things: readonly (() => unknown)[]): Promise<number[]> {
  const timed = things.map((thing) => async () => {
    const start = process.hrtime.bigint()
    await thing()
    return { seconds: Number(process.hrtime.bigint() - start) / 1e9 }
  })
  return (await leastOf(rounds, timed)).map(({ seconds }) => seconds)
}
