import type { Comparison } from '../../model/index.ts'
import type { NewVerdict as NewStoredVerdict, Verdict as StoredVerdict } from '../../store/index.ts'
import type { NewVerdict, Verdict } from '../contract.ts'

const TO_STORE = { confirmed: 'confirm', rejected: 'reject', corrected: 'correct', unsure: 'unsure' } as const
const FROM_STORE: Readonly<Record<string, Verdict['verdict']>> = {
  confirm: 'confirmed',
  reject: 'rejected',
  correct: 'corrected',
  unsure: 'unsure',
}

/** Characters on either side of a quote by which it is found again in a newer reading. */
const CONTEXT = 48

/** A verdict as it is kept: with where its words stand, and what stands around them. */
export function toStored(
  { target, verdict, correction, coder, note, blind }: NewVerdict,
  comparison: Comparison,
): NewStoredVerdict {
  const spans =
    target.kind === 'statement' ? [target] : (comparison.findings.find(({ id }) => id === target.id)?.evidence.slice(0, 1) ?? [])
  const anchors = spans.map(({ account, start, end, quote }) => {
    const { text } = comparison.accounts.find(({ id }) => id === account)!
    return {
      account,
      start,
      end,
      quote,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    }
  })
  const targetId = target.kind === 'finding' ? target.id : `${target.account}#${target.start}-${target.end}`
  const kept = { verdict: TO_STORE[verdict], author: coder, note, blind, anchors, targetId, targetKind: target.kind }
  return correction ? { ...kept, correction } : kept
}

/** Null where the verdict is of a kind that the app does not know. */
export function fromStored(stored: StoredVerdict, meeting: string): Verdict | null {
  const verdict = FROM_STORE[stored.verdict]
  const [anchor] = stored.anchors
  if (!verdict || (stored.targetKind === 'statement' && !anchor)) return null
  if (stored.targetKind !== 'finding' && stored.targetKind !== 'statement') return null
  const target: Verdict['target'] =
    stored.targetKind === 'finding'
      ? { kind: 'finding', id: stored.targetId }
      : { kind: 'statement', account: anchor!.account, start: anchor!.start, end: anchor!.end, quote: anchor!.quote }
  return {
    id: stored.id,
    meeting,
    target,
    verdict,
    correction: (stored.correction as Verdict['correction']) ?? null,
    coder: stored.author,
    note: stored.note ?? '',
    blind: stored.blind,
    time: stored.decidedAt,
  }
}
