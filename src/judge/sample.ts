/** Something that can be drawn, with the stratum in which it lies. */
export interface Drawable {
  readonly id: string
  readonly stratum: string
}

export interface Stratum {
  readonly name: string
  /** How many there are, and how many of them were drawn. */
  readonly size: number
  readonly drawn: readonly string[]
}

/**
 * Draws `n` of a population, from every stratum in proportion to its size and at least one where that is possible
 * (largest remainders). The same population, number and seed give the same sample, in whatever order they come.
 */
export function drawSample(
  population: readonly Drawable[],
  { n, seed }: { readonly n: number; readonly seed: number },
): Stratum[] {
  const strata = new Map<string, string[]>()
  for (const { id, stratum } of population) {
    const ids = strata.get(stratum)
    if (ids) ids.push(id)
    else strata.set(stratum, [id])
  }
  const names = [...strata.keys()].sort()
  const shares = allocate(
    names.map((name) => strata.get(name)!.length),
    n,
  )
  return names.map((name, index) => {
    const ids = strata.get(name)!.sort()
    return {
      name,
      size: ids.length,
      drawn: shuffle(ids, makeRandom(`${seed} ${name}`))
        .slice(0, shares[index])
        .sort(),
    }
  })
}

function allocate(sizes: readonly number[], n: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const wanted = Math.min(n, total)
  const exact = sizes.map((size) => (total === 0 ? 0 : (size * wanted) / total))
  const shares = exact.map((value, index) => Math.min(sizes[index]!, Math.max(wanted >= sizes.length ? 1 : 0, Math.floor(value))))
  const byNeed = (sign: number) =>
    [...exact.keys()].sort((a, b) => sign * (exact[b]! - shares[b]! - (exact[a]! - shares[a]!)) || a - b)
  for (let left = wanted - sum(shares); left > 0; left = wanted - sum(shares))
    shares[byNeed(1).find((index) => shares[index]! < sizes[index]!)!]!++
  for (let over = sum(shares) - wanted; over > 0; over = sum(shares) - wanted)
    shares[byNeed(-1).find((index) => shares[index]! > 1)!]!--
  return shares
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Fisher and Yates. */
function shuffle(values: readonly string[], random: () => number): string[] {
  const out = [...values]
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[out[at], out[other]] = [out[other]!, out[at]!]
  }
  return out
}

/** Mulberry32 (T. Ettinger), seeded by FNV-1a of a text. */
function makeRandom(seed: string): () => number {
  let state = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
