import { addTally, makeTally, type Tally } from './figures.ts'
import type { GoldAccount } from './gold.ts'

/**
 * What a meeting adds to the figures: over everything, and by part. Parts are named by what they have in common:
 * `language zh`, `publisher CN`, `languages en-zh` (of two accounts), `sides CN-US`, `kind self-omission`.
 */
export class Slices {
  readonly all = makeTally()
  readonly parts = new Map<string, Tally>()

  part(name: string): Tally {
    const known = this.parts.get(name)
    if (known) return known
    const fresh = makeTally()
    this.parts.set(name, fresh)
    return fresh
  }

  /** Parts that an account counts in. */
  partsOf({ lang, side }: GoldAccount): Tally[] {
    return [this.part(`language ${lang}`), ...(side === null ? [] : [this.part(`publisher ${side}`)])]
  }

  /** Everything that an account counts in. */
  of(account: GoldAccount): Tally[] {
    return [this.all, ...this.partsOf(account)]
  }

  add(other: Pick<Slices, 'all'> & { readonly parts: ReadonlyMap<string, Tally> }): void {
    addTally(this.all, other.all)
    for (const [name, tally] of other.parts) addTally(this.part(name), tally)
  }
}
