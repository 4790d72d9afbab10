import { languageRules, splitSentences } from '../language/index.ts'
import {
  type Account,
  type Evidence,
  type Finding,
  isPosition,
  overlap,
  quoteSpan,
  type Span,
  type Statement,
  sha256Hex,
  type Telling,
} from '../model/index.ts'
import type { Tell } from './input.ts'

/** One version of a published text, with what is said in it. */
export interface Version {
  /** Its id names the version. */
  readonly account: Account
  readonly statements: readonly Statement[]
}

/** What stands or does not stand in a text needs no inference; sentences are cut rightly almost always. */
const CONFIDENCE = 0.98
/** A position that is taken out or put in after publication tells more than other words. */
const SALIENCE = { position: 0.7, statement: 0.4, other: 0.1 } as const
/** Sentences to be aligned, before × after; longer texts are compared by the sentences that only one has. */
const MOST_WORK = 4_000_000

/** What was changed in a text after publication: one `edited` finding for every stretch of sentences. */
export function findEdits(before: Version, after: Version, tell: Tell): Finding[] {
  const old = sentencesOf(before.account)
  const now = sentencesOf(after.account)
  return align(old, now).map((hunk) => toFinding(hunk, { before, after, tell }))
}

interface Sentence extends Span {
  /** Without differences of white space. */
  readonly key: string
}

interface Hunk {
  readonly removed: readonly Sentence[]
  readonly added: readonly Sentence[]
}

function sentencesOf({ text, lang, blocks }: Account): Sentence[] {
  const { abbreviations } = languageRules[lang]
  return blocks.flatMap((block) =>
    splitSentences(text, block, abbreviations).map((span) => ({
      ...span,
      key: text.slice(span.start, span.end).replaceAll(/\s+/gu, ' '),
    })),
  )
}

/** Stretches that differ, by a longest common subsequence of sentences between the ends that are alike. */
function align(old: readonly Sentence[], now: readonly Sentence[]): Hunk[] {
  let head = 0
  while (head < old.length && head < now.length && old[head]!.key === now[head]!.key) head++
  let tail = 0
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail]!.key === now[now.length - 1 - tail]!.key
  )
    tail++
  const a = old.slice(head, old.length - tail)
  const b = now.slice(head, now.length - tail)
  const kept = a.length * b.length > MOST_WORK ? sharedOnly(a, b) : commonSubsequence(a, b)
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...kept, [a.length, b.length] as const]) {
    if (nextI > i || nextJ > j) hunks.push({ removed: a.slice(i, nextI), added: b.slice(j, nextJ) })
    i = nextI + 1
    j = nextJ + 1
  }
  return hunks
}

type Pairs = readonly (readonly [number, number])[]

function commonSubsequence(a: readonly Sentence[], b: readonly Sentence[]): Pairs {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i]!.key === b[j]!.key
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.key === b[j]!.key) pairs.push([i++, j++])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

/** For very long texts: sentences that stand once in each, as long as they keep their order. */
function sharedOnly(a: readonly Sentence[], b: readonly Sentence[]): Pairs {
  const places = new Map(b.map(({ key }, j) => [key, j]))
  const pairs: [number, number][] = []
  let last = -1
  for (const [i, { key }] of a.entries()) {
    const j = places.get(key)
    if (j === undefined || j <= last) continue
    pairs.push([i, j])
    last = j
  }
  return pairs
}

interface Versions {
  readonly before: Version
  readonly after: Version
  readonly tell: Tell
}

function toFinding({ removed, added }: Hunk, { before, after, tell }: Versions): Finding {
  const how = added.length === 0 ? 'removed' : removed.length === 0 ? 'added' : 'changed'
  const said = [...touched(before, removed), ...touched(after, added)]
  const first = said.find(({ act }) => isPosition(act)) ?? said[0]
  const evidence = [...evidenceOf(before.account, removed), ...evidenceOf(after.account, added)]
  const about = {
    kind: 'edited' as const,
    issue: first?.issues[0] ?? null,
    side: typeof first?.side === 'string' && first.side !== 'none' ? first.side : null,
    reportedBy: how === 'added' ? [after.account.id] : [before.account.id],
    omittedBy: how === 'changed' ? [] : [how === 'added' ? before.account.id : after.account.id],
  }
  const telling: Telling = { form: 'edit', how, sentences: Math.max(removed.length, added.length) }
  const salience = first ? SALIENCE[isPosition(first.act) ? 'position' : 'statement'] : SALIENCE.other
  return { ...about, ...named(about, evidence), sentence: tell.finding(about, telling), telling, salience }
}

/** What findings on a text's versions share; the id rests on what is told and on the words. */
function named(about: unknown, evidence: Evidence[]): Pick<Finding, 'id' | 'evidence' | 'surprise' | 'confidence'> {
  const id = sha256Hex(JSON.stringify([about, evidence])).slice(0, ID_LENGTH)
  return { id, evidence, surprise: null, confidence: CONFIDENCE }
}

const ID_LENGTH = 16

function touched({ statements }: Version, sentences: readonly Sentence[]): Statement[] {
  return statements.filter((statement) => sentences.some((sentence) => overlap(statement, sentence) > 0))
}

function evidenceOf({ id, text }: Account, sentences: readonly Sentence[]): Evidence[] {
  return sentences.map(({ start, end }) => ({ account: id, ...quoteSpan(text, start, end) }))
}

/** A text that stands at its address no more. Its opening is the evidence that it did. */
export function findDeletion({ account }: Version, tell: Tell): Finding {
  const opening = sentencesOf(account).slice(0, 1)
  const evidence = evidenceOf(account, opening)
  const about = { kind: 'deleted' as const, issue: null, side: account.side, reportedBy: [account.id], omittedBy: [] }
  const telling = { form: 'gone' as const }
  const sentence = tell.finding(about, telling)
  return { ...about, ...named(about, evidence), sentence, telling, salience: SALIENCE.position }
}
