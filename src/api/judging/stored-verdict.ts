import { type Account, makeAnchor, type Statement, UnsaidError } from '../../model/index.ts'
import type { NewVerdict as NewStoredVerdict, Verdict as StoredVerdict } from '../../store/index.ts'
import type { NewVerdict, Verdict, VerdictTarget, Words } from '../contract.ts'
import type { Judgeable } from './judgeable.ts'

const TO_STORE = { confirmed: 'confirm', rejected: 'reject', corrected: 'correct', unsure: 'unsure' } as const
const FROM_STORE: Readonly<Record<string, Verdict['verdict']>> = {
  confirm: 'confirmed',
  reject: 'rejected',
  correct: 'corrected',
  unsure: 'unsure',
}

/**
 * A verdict as it is kept: with where its words stand, and what stands around them.
 * @throws UnsaidError where what it is about is not there as it says.
 */
export function toStored(verdict: NewVerdict, judged: Judgeable): NewStoredVerdict {
  const { target, coder, note, blind, round, correction } = verdict
  const spans = spansOf(target, judged)
  return {
    targetKind: target.kind,
    targetId: idOf(target, judged),
    anchors: spans.map((span) => ({ account: span.account, ...makeAnchor(accountOf(span, judged).text, span) })),
    verdict: TO_STORE[verdict.verdict],
    author: coder,
    note,
    blind,
    ...(correction ? { correction } : {}),
    ...(round ? { round } : {}),
  }
}

function spansOf(target: VerdictTarget, { meeting, findings }: Judgeable): readonly Words[] {
  switch (target.kind) {
    case 'finding': {
      const finding = findings.find(({ id }) => id === target.id)
      if (finding) return finding.evidence
      throw gone(`there is no finding ${target.id} in ${meeting}`)
    }
    case 'link':
      return [target.one, target.other]
    default:
      return [target]
  }
}

/** A verdict on words that are not in the account as it is now has nothing to stand on. */
function accountOf({ account: id, start, end, quote }: Words, { accounts }: Judgeable): Account {
  const account = accounts.find((one) => one.id === id)
  if (account?.text.slice(start, end) === quote) return account
  throw gone(`the words are not in ${id} any more`)
}

const gone = (message: string): UnsaidError => new UnsaidError('not-found', message, { hint: 'reload the meeting' })

/** Ids as the library has them: of a statement where one stands at the words, else of the words. */
function idOf(target: VerdictTarget, { statements }: Judgeable): string {
  switch (target.kind) {
    case 'finding':
      return target.id
    case 'link':
      return `${statementId(target.one, statements)} ${statementId(target.other, statements)}`
    case 'attribute':
      return `${statementId(target, statements)} ${target.field}`
    case 'statement':
      return statementId(target, statements)
  }
}

function statementId({ account, start, end }: Words, statements: readonly Statement[]): string {
  const there = statements.find((one) => one.account === account && one.start === start && one.end === end)
  return there?.id ?? `${account}#${start}-${end}`
}

/** Null where the verdict is of a kind that the app does not know. */
export function fromStored(stored: StoredVerdict, meeting: string): Verdict | null {
  const verdict = FROM_STORE[stored.verdict]
  const target = targetOf(stored)
  if (!verdict || !target) return null
  return {
    id: stored.id,
    meeting,
    target,
    verdict,
    correction: (stored.correction as Verdict['correction']) ?? null,
    coder: stored.author,
    note: stored.note ?? '',
    blind: stored.blind,
    round: stored.round === 'arbitration' ? 'arbitration' : null,
    time: stored.decidedAt,
    undone: stored.undoneAt,
  }
}

function targetOf({ targetKind, targetId, anchors }: StoredVerdict): VerdictTarget | null {
  const [one, other] = anchors.map(({ account, start, end, quote }) => ({ account, start, end, quote }))
  switch (targetKind) {
    case 'finding':
      return { kind: 'finding', id: targetId }
    case 'statement':
      return one ? { kind: 'statement', ...one } : null
    case 'attribute': {
      const field = targetId.slice(targetId.lastIndexOf(' ') + 1)
      return one ? ({ kind: 'attribute', ...one, field } as VerdictTarget) : null
    }
    case 'link':
      return one && other ? { kind: 'link', one, other } : null
    default:
      return null
  }
}
