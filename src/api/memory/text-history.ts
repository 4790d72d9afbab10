import { moveVerdict } from '../../library/index.ts'
import type { Account, Statement } from '../../model/index.ts'
import type { Revision } from '../contract.ts'
import type { Given } from './verdict-book.ts'

/** Texts that accounts have had before. */
export class TextHistory {
  private readonly texts = new Map<string, Revision[]>()

  keep({ id, sha256, text }: Account, time: Date): void {
    this.texts.set(id, [{ sha256, time: time.toISOString(), text, current: false }, ...(this.texts.get(id) ?? [])])
  }

  /** Newest first, the present one included. */
  of({ id, sha256, date, text }: Account): Revision[] {
    return [{ sha256, time: date ?? '', text, current: true }, ...(this.texts.get(id) ?? [])]
  }
}

/** A verdict where its words stand in another text of the account. */
export function movedTo(given: Given, account: Account, statements: readonly Statement[]): Given {
  const { anchors, targetId } = moveVerdict(given.verdict, account, statements)
  return { ...given, verdict: { ...given.verdict, anchors, targetId } }
}
