import { ACTS, ISSUES, makeAnchor, UnsaidError } from '../model/index.ts'
import type { Anchor, NewVerdict, Repositories, TargetKind } from '../store/index.ts'

export const VERDICTS = ['confirm', 'reject', 'correct', 'unsure'] as const

/** What a person says of a statement, link, finding, meeting or attribute, as a command or a line of JSON has it. */
export interface Said {
  readonly kind: TargetKind
  readonly id: string
  readonly verdict: (typeof VERDICTS)[number]
  /** What it should be, where the verdict is `correct`. */
  readonly correction?: { readonly field: string; readonly value: string }
  readonly note?: string
  readonly round?: string
  /** The machine's labels were hidden. */
  readonly blind?: boolean
}

/** Keeps a verdict with where its words stand. @throws UnsaidError where there is no such thing, or the correction makes no sense. */
export async function giveVerdict(store: Repositories, said: Said, author: string): Promise<string> {
  const { kind, id, verdict, correction, note, round, blind = false } = said
  if (!(VERDICTS as readonly string[]).includes(verdict))
    throw refusal(String(verdict), `“${verdict}” is no verdict`, `one of ${VERDICTS.join(', ')}`)
  checkCorrection(verdict, correction)
  const anchors = await anchorsOf(store, kind, id)
  const given: NewVerdict = { targetKind: kind, targetId: id, verdict, author, anchors, blind }
  const more = { ...(correction ? { correction } : {}), ...(note ? { note } : {}), ...(round ? { round } : {}) }
  return store.verdicts.add({ ...given, ...more })
}

function refusal(subject: string, message: string, hint: string): UnsaidError {
  return new UnsaidError('usage', message, { hint, subject })
}

const VALUES: Readonly<Record<string, readonly string[] | null>> = {
  act: ACTS,
  issue: ISSUES,
  intensity: ['1', '2', '3'],
  side: null,
}

function checkCorrection(verdict: string, correction: Said['correction']): void {
  if ((verdict === 'correct') !== (correction !== undefined))
    throw refusal(
      verdict,
      'a verdict “correct” says what is right, and no other does',
      'for example --verdict correct --set act=support',
    )
  if (!correction) return
  const { field, value } = correction
  if (!Object.hasOwn(VALUES, field))
    throw refusal(field, `“${field}” cannot be corrected`, `one of ${Object.keys(VALUES).join(', ')}`)
  const known = VALUES[field]
  if (known && !known.includes(value)) throw refusal(value, `“${value}” is no ${field}`, `one of ${known.join(', ')}`)
}

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
    const row = await store.db.selectFrom('findings').select('data').where('id', '=', id).executeTakeFirst()
    if (!row) throw none()
    return (row.data as { evidence: Place[] }).evidence
  }
  if (kind === 'meeting') {
    if (!(await store.meetings.get(id))) throw none()
    return []
  }
  // A link is named by its statements with a space between, an attribute by its statement and field: `id act`.
  const ids = kind === 'link' ? id.split(' ') : [id.split(' ')[0]!]
  const found = await store.statements.getMany(ids)
  if (found.length < ids.length) throw none()
  return found.map(({ statement }) => statement)
}
