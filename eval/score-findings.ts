import { type Comparison, type Finding, isPosition } from '../src/model/index.ts'
import { countSets, type Tally } from './figures.ts'
import type { GoldAccount, GoldMeeting } from './gold.ts'
import { type Placement, sidesIn, unitsOf } from './score-statements.ts'
import type { Slices } from './slices.ts'

const TOP = 10
/** From this salience on an omission has to be found. */
const SALIENT = 2

const isOmission = (finding: Finding): boolean => finding.kind === 'omission' || finding.kind === 'self-omission'
const keysOf = (finding: Finding, gold: GoldMeeting): string[] =>
  finding.omittedBy.flatMap((account) =>
    sidesIn(finding.side ?? 'none', gold.sides).map((side) => `${finding.issue}|${side}|${account}`),
  )

/** Whether what an account does not say says anything. */
export function canBeSilent(account: GoldAccount): boolean {
  return account.kind !== 'transcript' && account.kind !== 'recording' && account.silent !== 'never'
}

/** Omissions that follow from the labels by the codebook's rule, whether or not the annotators listed them. */
export function impliedOmissions(gold: GoldMeeting): Set<string> {
  const said = new Map<string, Set<string>>()
  const touched = new Map<string, Set<string>>()
  for (const account of gold.accounts)
    for (const label of account.labels)
      for (const unit of unitsOf(label))
        for (const issue of unit.issues)
          for (const side of sidesIn(unit.side, gold.sides)) {
            const key = `${issue}|${side}`
            touched.set(account.id, (touched.get(account.id) ?? new Set()).add(key))
            if (isPosition(unit.act)) said.set(key, (said.get(key) ?? new Set()).add(account.id))
          }
  const implied = new Set<string>()
  for (const [key, accounts] of said)
    for (const account of gold.accounts)
      if (canBeSilent(account) && !touched.get(account.id)?.has(key) && [...accounts].some((one) => one !== account.id))
        implied.add(`${key}|${account.id}`)
  return implied
}

/** Omissions: found, the salient ones, the first ten, and whether the telling ones come first. */
export function scoreOmissions(gold: GoldMeeting, got: Comparison, slices: Slices): void {
  const tally = slices.all
  const wanted = new Map<string, number>()
  for (const omission of gold.omissions)
    for (const account of omission.omitted_by)
      for (const side of sidesIn(omission.side, gold.sides)) wanted.set(`${omission.issue}|${side}|${account}`, omission.salience)
  const implied = impliedOmissions(gold)
  const omissions = got.findings.filter(isOmission)
  const found = new Set(omissions.flatMap((finding) => keysOf(finding, gold)))
  for (const key of [...found]) if (!wanted.has(key) && implied.has(key)) found.delete(key)
  for (const account of gold.accounts) {
    const salient = new Set([...wanted].flatMap(([key, salience]) => (salience >= SALIENT ? [key] : [])))
    for (const own of [true, false]) {
      const of = (keys: Iterable<string>): Set<string> => new Set([...keys].filter((key) => concerns(key, account, own)))
      const kind = slices.part(`kind ${own ? 'self-omission' : 'omission'}`)
      for (const part of [...slices.of(account), kind]) {
        countSets(part.omissions, of(wanted.keys()), of(found))
        part.salient.of += of(salient).size
        part.salient.hit += [...of(salient)].filter((key) => found.has(key)).length
      }
    }
  }
  const first = omissions
    .filter(
      (one, i) =>
        omissions.findIndex(
          (other) => other.issue === one.issue && other.side === one.side && `${other.omittedBy}` === `${one.omittedBy}`,
        ) === i,
    )
    .slice(0, TOP)
  for (const finding of first) {
    tally.top.of++
    const real = (account: string): boolean =>
      sidesIn(finding.side ?? 'none', gold.sides).some(
        (side) => wanted.has(`${finding.issue}|${side}|${account}`) || implied.has(`${finding.issue}|${side}|${account}`),
      )
    if (finding.omittedBy.length > 0 && finding.omittedBy.every(real)) tally.top.hit++
  }
  if (wanted.size > 0) scoreRanking(first, wanted, gold, tally)
}

/** Whether an omission (`issue|side|account`) is this account's: of its own side's words, or of another's. */
function concerns(key: string, account: GoldAccount, own: boolean): boolean {
  const [, side, silent] = key.split('|') as [string, string, string]
  return silent === account.id && (side === account.side) === own
}

function scoreRanking(first: readonly Finding[], wanted: ReadonlyMap<string, number>, gold: GoldMeeting, tally: Tally): void {
  const gain = (values: readonly number[]): number =>
    values.slice(0, TOP).reduce((sum, value, i) => sum + (2 ** value - 1) / Math.log2(i + 2), 0)
  const seen = new Set<string>()
  const got = first.map((finding) =>
    Math.max(
      0,
      ...keysOf(finding, gold).map((key) => {
        if (seen.has(key)) return 0
        seen.add(key)
        return wanted.get(key) ?? 0
      }),
    ),
  )
  tally.ndcg.of++
  tally.ndcg.hit += gain(got) / gain([...wanted.values()].sort((a, b) => b - a))
}

const ABSENCES: ReadonlySet<string> = new Set(['withheld-position', 'softened', 'omission', 'self-omission'])

/** Positions that an account leaves out although it touches the matter: the sentence shown as evidence, against which account. */
export function scoreWithheld(gold: GoldMeeting, got: Comparison, slices: Slices): void {
  if (!gold.withheld) return
  const tally = slices.all
  const claims = (finding: Finding): string[] =>
    finding.evidence.flatMap((evidence) =>
      sentencesAt(evidence, gold, got).flatMap((i) =>
        finding.omittedBy
          .filter((account) => account !== evidence.account)
          .map((account) => `${evidence.account}:${i}>${account}`),
      ),
    )
  const claimed = new Set(got.findings.filter((finding) => ABSENCES.has(finding.kind)).flatMap(claims))
  const ofKind = got.findings.filter((finding) => finding.kind === 'withheld-position').flatMap(claims)
  const all = new Set(gold.withheld.map((one) => `${one.unit[0]}:${one.unit[1]}>${one.omitted_by}`))
  countSets(slices.part('kind withheld-position').omissions, all, new Set(ofKind))
  const worth = new Map(gold.withheld.map((one) => [`${one.unit[0]}:${one.unit[1]}>${one.omitted_by}`, one.salience]))
  for (const [key, salience] of worth)
    if (salience >= SALIENT) {
      tally.withheld.of++
      if (claimed.has(key)) tally.withheld.hit++
    }
  for (const finding of got.findings.filter((one) => one.kind === 'withheld-position').slice(0, TOP)) {
    tally.withheldTop.of++
    if (
      finding.evidence.some((evidence) =>
        sentencesAt(evidence, gold, got).some((i) =>
          finding.omittedBy.some((account) => (worth.get(`${evidence.account}:${i}>${account}`) ?? 0) >= 1),
        ),
      )
    )
      tally.withheldTop.hit++
  }
}

export function sentencesAt(evidence: Finding['evidence'][number], gold: GoldMeeting, got: Comparison): number[] {
  const squash = (text: string): string => text.replace(/\s+/gu, '')
  const text = got.accounts.find((one) => one.id === evidence.account)?.text
  const account = gold.accounts.find((one) => one.id === evidence.account)
  if (text === undefined || !account) return []
  const quote = squash(text.slice(evidence.start, evidence.end))
  return account.sentences.flatMap(([start, end], i) => {
    const sentence = squash(account.text.slice(start, end))
    return quote && (sentence.includes(quote) || quote.includes(sentence)) ? [i] : []
  })
}

/** Pairs of corresponding sentences, and whether each position has a counterpart in each other account. */
export function scoreLinks(gold: GoldMeeting, got: Comparison, placed: Placement, slices: Slices): void {
  const wanted = new Set(
    gold.groups.flatMap((group) =>
      pairsOf(group.units.flatMap(([account, sentences]) => sentences.map((i) => [account, i] as const))),
    ),
  )
  const found = new Set(
    got.links.flatMap((link) =>
      pairsOf(
        link.statements.flatMap((id) => {
          const place = placed.byStatement.get(id)
          return place ? place.sentences.map((i) => [place.account, i] as const) : []
        }),
      ),
    ),
  )
  countSets(slices.all.pairs, wanted, found)
  const langs = new Map(gold.accounts.map(({ id, lang }) => [id, lang]))
  const between = new Set([...wanted, ...found].map((pair) => languagesOf(pair, langs)))
  for (const name of between) {
    const of = (set: ReadonlySet<string>): Set<string> => new Set([...set].filter((pair) => languagesOf(pair, langs) === name))
    countSets(slices.part(`languages ${name}`).pairs, of(wanted), of(found))
  }
  const has = { gold: partnersOf(wanted), got: partnersOf(found) }
  for (const account of gold.accounts)
    account.labels.forEach((label, i) => {
      if (label.side === 'none' || !isPosition(label.act)) return
      for (const other of gold.accounts) {
        if (other.id === account.id) continue
        const key = `${account.id}:${i}>${other.id}`
        const cell = has.gold.has(key) ? (has.got.has(key) ? 'tp' : 'fn') : has.got.has(key) ? 'fp' : 'tn'
        for (const tally of slices.of(account)) tally.counterpart[cell]++
      }
    })
}

/** The two languages of a pair of sentences, in order of the alphabet: `en-zh`. */
function languagesOf(pair: string, langs: ReadonlyMap<string, string>): string {
  const of = (unit: string): string => langs.get(unit.slice(0, unit.lastIndexOf(':')))!
  return pair.split('~').map(of).sort().join('-')
}

function pairsOf(units: readonly (readonly [string, number])[]): string[] {
  const pairs: string[] = []
  units.forEach((a, i) => {
    for (const b of units.slice(i + 1)) if (a[0] !== b[0]) pairs.push([`${a[0]}:${a[1]}`, `${b[0]}:${b[1]}`].sort().join('~'))
  })
  return pairs
}

function partnersOf(pairs: ReadonlySet<string>): Set<string> {
  const account = (unit: string): string => unit.slice(0, unit.lastIndexOf(':'))
  return new Set(
    [...pairs].flatMap((pair) => {
      const [a, b] = pair.split('~') as [string, string]
      return [`${a}>${account(b)}`, `${b}>${account(a)}`]
    }),
  )
}
