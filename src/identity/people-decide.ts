/** A person's word on whether two accounts tell of one meeting. */
export interface Word {
  readonly kind: 'together' | 'apart'
  /** The smaller id first. */
  readonly accounts: readonly [string, string]
}

/** What people said, free of contradictions. */
export interface Settled {
  readonly together: readonly (readonly [string, string])[]
  isApart(a: string, b: string): boolean
  isTogether(a: string, b: string): boolean
}

/**
 * Words, oldest first → what holds: the later of two that contradict each other. Who puts A with B and B with C puts A
 * with C; to part A from C then, they have to be parted from one of the chain.
 */
export function settleWords(words: readonly Word[]): Settled {
  const together: (readonly [string, string])[] = []
  const apart: (readonly [string, string])[] = []
  const roots = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    while (roots.has(root)) root = roots.get(root)!
    return root
  }
  const divided = (a: string, b: string): boolean => {
    const [x, y] = [rootOf(a), rootOf(b)]
    return apart.some(([c, d]) => {
      const [p, q] = [rootOf(c), rootOf(d)]
      return (p === x && q === y) || (p === y && q === x)
    })
  }
  for (const { kind, accounts } of [...words].reverse()) {
    const [a, b] = accounts
    const same = rootOf(a) === rootOf(b)
    if (kind === 'apart') {
      if (!same) apart.push(accounts)
    } else if (!same && !divided(a, b)) {
      together.push(accounts)
      const [keep, drop] = [rootOf(a), rootOf(b)].sort() as [string, string]
      roots.set(drop, keep)
    }
  }
  return { together, isApart: divided, isTogether: (a, b) => a !== b && roots.size > 0 && rootOf(a) === rootOf(b) }
}
