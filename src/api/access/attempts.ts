/** How many failures within a window close a door, by what the failures have in common. */
export interface Limits {
  /** One name from one address: somebody who tries passwords. */
  readonly pair: number
  /** One address: somebody who tries names. */
  readonly address: number
  /** One name from anywhere: many machines that try one person. Higher, or strangers could lock that person out. */
  readonly name: number
  readonly windowMs: number
}

export const LIMITS: Limits = { pair: 8, address: 40, name: 120, windowMs: 15 * 60_000 }

/** Things remembered at most; the oldest are forgotten first. */
const MOST = 20_000

/** Attempts to sign in that failed, counted alike for names that exist and names that do not. Kept in this process. */
export class Attempts {
  private readonly failures = new Map<string, number[]>()

  constructor(
    private readonly limits: Limits,
    private readonly now: () => Date,
  ) {}

  /** Seconds to wait; 0 where another attempt is let through. */
  wait(name: string, address: string): number {
    const { windowMs } = this.limits
    const now = this.now().getTime()
    const until = this.keys(name, address).flatMap(([key, most]) => {
      const times = (this.failures.get(key) ?? []).filter((time) => time > now - windowMs)
      return times.length >= most ? [times[times.length - most]! + windowMs] : []
    })
    return until.length === 0 ? 0 : Math.ceil((Math.max(...until) - now) / 1000)
  }

  /** Counted before the password is looked at, so that attempts at one time are counted too. */
  begin(name: string, address: string): void {
    const now = this.now().getTime()
    for (const [key] of this.keys(name, address)) {
      const recent = (this.failures.get(key) ?? []).filter((time) => time > now - this.limits.windowMs)
      this.failures.delete(key)
      this.failures.set(key, [...recent, now])
    }
    for (const key of this.failures.keys()) {
      if (this.failures.size <= MOST) break
      this.failures.delete(key)
    }
  }

  /** Who came in is no attacker of that name. */
  succeed(name: string, address: string): void {
    const [[pair], ...others] = this.keys(name, address) as [[string, number], ...[string, number][]]
    this.failures.delete(pair)
    for (const [key] of others) this.failures.get(key)?.pop()
  }

  private keys(name: string, address: string): (readonly [string, number])[] {
    const { pair, address: byAddress, name: byName } = this.limits
    return [
      [`both\n${name}\n${address}`, pair],
      [`from\n${address}`, byAddress],
      [`name\n${name}`, byName],
    ]
  }
}
