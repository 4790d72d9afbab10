import type { Knowledge } from '../knowledge/index.ts'
import { ACTS, ISSUES, makeAnchor, UnsaidError } from '../model/index.ts'
import type { Anchor, NewVerdict, Repositories, TargetKind } from '../store/index.ts'

export const VERDICTS = ['confirm', 'reject', 'correct', 'unsure'] as const

/** What of a statement can be corrected, and coded blind. */
export const FIELDS = ['side', 'speaker', 'act', 'issues', 'target', 'intensity'] as const
export type Field = (typeof FIELDS)[number]

/** What is right. Of issues several with commas, the most specific first; of sides several with `+`; `none` is nobody. */
export interface Correction {
  readonly field: Field
  readonly value: string
}

/** What a person says of a statement, link, finding, meeting or attribute, as a command or a line of JSON has it. */
export interface Said {
  readonly kind: TargetKind
  /** A link is named by its statements with a space between, an attribute by its statement and field: `id act`. */
  readonly id: string
  readonly verdict: (typeof VERDICTS)[number]
  /** What it should be, where the verdict is `correct`. */
  readonly correction?: Correction
  readonly note?: string
  readonly round?: string
  /** The machine's labels were hidden. */
  readonly blind?: boolean
}

/**
 * Keeps a verdict with where its words stand, and marks the meetings whose comparison it changes.
 * @throws UnsaidError where there is no such thing, or the correction makes no sense.
 */
export async function giveVerdict(
  store: Repositories,
  said: Said,
  { author, knowledge }: { readonly author: string; readonly knowledge?: Knowledge },
): Promise<string> {
  const { kind, id, verdict, correction, note, round, blind = false } = said
  if (!(VERDICTS as readonly string[]).includes(verdict))
    throw refusal(String(verdict), `“${verdict}” is no verdict`, `one of ${VERDICTS.join(', ')}`)
  checkCorrection(said, knowledge)
  const anchors = await anchorsOf(store, kind, id)
  const given: NewVerdict = { targetKind: kind, targetId: id, verdict, author, anchors, blind }
  const more = { ...(correction ? { correction } : {}), ...(note ? { note } : {}), ...(round ? { round } : {}) }
  const kept = await store.verdicts.add({ ...given, ...more })
  await markTouched(store, anchors)
  return kept
}

/** Takes a verdict back; it stays in the history. False where there is none, or it was undone. */
export async function undoVerdict(store: Repositories, id: string, by: string): Promise<boolean> {
  const verdict = await store.verdicts.get(id)
  if (!verdict || verdict.undoneAt !== null) return false
  await store.verdicts.undo(id, by)
  await markTouched(store, verdict.anchors)
  return true
}

async function markTouched(store: Repositories, anchors: readonly Anchor[]): Promise<void> {
  const accounts = [...new Set(anchors.map(({ account }) => account))]
  const memberships = await Promise.all(accounts.map((account) => store.meetings.membershipOf(account)))
  await store.meetings.markStale([...new Set(memberships.flatMap((one) => one?.meetingId ?? []))])
}

function refusal(subject: string, message: string, hint: string): UnsaidError {
  return new UnsaidError('usage', message, { hint, subject })
}

const VALUES: Readonly<Record<Field, readonly string[] | null>> = {
  side: null,
  speaker: null,
  act: ACTS,
  issues: ISSUES,
  target: null,
  intensity: ['1', '2', '3'],
}

function checkCorrection({ kind, verdict, correction }: Said, knowledge: Knowledge | undefined): void {
  const says = correction !== undefined
  // Who codes a field blind says its value, whether or not the machine has the same.
  if (verdict === 'correct' ? !says : says && !(verdict === 'confirm' && kind === 'attribute'))
    throw refusal(
      verdict,
      'a verdict “correct” says what is right, and no other does but one that confirms a field',
      'for example --verdict correct --set act=support',
    )
  if (correction) checkValue(correction, knowledge)
}

/** @throws UnsaidError where the field or the value is none. */
function checkValue({ field, value }: Correction, knowledge: Knowledge | undefined): void {
  if (!Object.hasOwn(VALUES, field))
    throw refusal(field, `“${field}” cannot be corrected`, `one of ${Object.keys(VALUES).join(', ')}`)
  const known = VALUES[field]
  const parts = field === 'issues' ? value.split(',') : [value]
  const wrong = known && parts.find((part) => !known.includes(part))
  if (wrong !== undefined && wrong !== null && known)
    throw refusal(wrong, `“${wrong}” is no ${field}`, `one of ${known.join(', ')}`)
  if (value.trim() === '') throw refusal(field, `${field} of what?`, `write ${field}=…`)
  const side =
    (field === 'side' || field === 'target') && knowledge ? value.split('+').find((one) => !isSide(one, knowledge)) : undefined
  if (side !== undefined) throw refusal(side, `no side is called ${side}`, 'sides are ids as CN, RU, US, EU; or joint, none')
}

const isSide = (id: string, knowledge: Knowledge): boolean => id === 'joint' || id === 'none' || knowledge.actors.has(id)

async function anchorsOf(store: Repositories, kind: TargetKind, id: string): Promise<Anchor[]> {
  const spans = await spansOf(store, kind, id)
  const readings = new Map(
    (await store.accounts.getMany([...new Set(spans.map(({ account }) => account))])).map((one) => [one.documentId, one]),
  )
  return spans.flatMap((span) => {
    const text = readings.get(span.account)?.account.text
    return text === undefined ? [] : [{ account: span.account, ...makeAnchor(text, span) }]
  })
}

interface Place {
  readonly account: string
  readonly start: number
  readonly end: number
}

async function spansOf(store: Repositories, kind: TargetKind, id: string): Promise<readonly Place[]> {
  const none = () =>
    new UnsaidError('not-found', `the library has no ${kind} ${id}`, {
      hint: 'take the id from search, export or show --json',
      subject: id,
    })
  if (kind === 'finding') {
    const [found] = await store.findings.get(id)
    if (!found) throw none()
    return found.finding.evidence
  }
  if (kind === 'meeting') {
    if (!(await store.meetings.get(id))) throw none()
    return []
  }
  const ids = kind === 'link' ? id.split(' ') : [kind === 'attribute' ? id.slice(0, id.lastIndexOf(' ')) : id]
  const found = await store.statements.getMany(ids)
  if (found.length < ids.length) {
    const words = kind === 'statement' ? await wordsAt(store, id) : null
    if (!words) throw none()
    return [words]
  }
  return found.map(({ statement }) => statement)
}

/** Words that a person selected, as `account#start-end`: no statement of the machine's needs to stand there. */
async function wordsAt(store: Repositories, id: string): Promise<Place | null> {
  const [, account, start, end] = /^(.+)#(\d{1,9})-(\d{1,9})$/u.exec(id) ?? []
  const reading = account === undefined ? null : await store.accounts.get(account)
  if (!reading || Number(end) > reading.account.text.length || Number(start) >= Number(end)) return null
  return { account: account!, start: Number(start), end: Number(end) }
}
