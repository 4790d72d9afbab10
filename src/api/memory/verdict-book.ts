import type { NewVerdict, Verdict } from '../../store/index.ts'

/** A verdict as a store keeps it, and the meeting in which it was given. */
export interface Given {
  readonly verdict: Verdict
  readonly meeting: string
}

/** Verdicts in the order in which they were given, as long as the program runs. */
export class VerdictBook {
  private all: Given[] = []

  constructor(private readonly now: () => Date) {}

  add(meeting: string, { targetKind, targetId, anchors = [], verdict, correction = null, ...more }: NewVerdict): Verdict {
    const { author, note = null, round = null, blind = false } = more
    const id = `v${this.all.length + 1}`
    const about = { targetKind, targetId, accountId: anchors[0]?.account ?? null, anchors }
    const said = { verdict, correction, author, note, round, blind, decidedAt: this.now().toISOString() }
    const given: Verdict = { id, ...about, ...said, undoneAt: null, undoneBy: null }
    this.all.push({ verdict: given, meeting })
    return given
  }

  /** The meeting in which it was given; null where there is none, or it was undone. */
  undo(id: string, by: string): string | null {
    const given = this.all.find(({ verdict }) => verdict.id === id && verdict.undoneAt === null)
    if (!given) return null
    const undone = { ...given.verdict, undoneAt: this.now().toISOString(), undoneBy: by }
    this.change((one) => (one === given ? { ...one, verdict: undone } : one))
    return given.meeting
  }

  /** Oldest first, also those that were undone. */
  list(): readonly Given[] {
    return this.all
  }

  /** Those of a meeting that hold, oldest first. */
  of(meeting: string): Verdict[] {
    return this.all.flatMap((one) => (one.meeting === meeting && one.verdict.undoneAt === null ? [one.verdict] : []))
  }

  /** Verdicts move with the accounts that they are about, and with their words. */
  change(how: (given: Given) => Given): void {
    this.all = this.all.map(how)
  }
}
