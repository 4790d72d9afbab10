import type { Knowledge } from '../knowledge/index.ts'
import { type Account, type SideId, type Statement, sidesOf } from '../model/index.ts'
import { type Chronicle, type Period, push, within } from './chronicle.ts'
import { silenceProbability } from './firsts.ts'
import type { Passage } from './positions.ts'
import { holm } from './stats/multiplicity.ts'

/**
 * In whose mouth a formula stands. `own`: a side’s own account gives it to that side, or a record has it say so ·
 * `attributed`: another’s account gives it to the side · `quoted`: the side’s own account holds it at arm’s length, in
 * quotation marks, or gives it to the other.
 */
export type Voice = 'own' | 'attributed' | 'quoted'

export interface FormulaUse {
  readonly formula: string
  readonly side: SideId
  readonly voice: Voice
  /** True for a looser wording: weak adoption, counted apart. */
  readonly weak: boolean
  readonly meeting: string
  readonly date: string
  readonly passage: Passage
}

/** Share of a side’s own texts of one year that hold a formula in its own voice. */
export interface Share {
  readonly year: string
  readonly texts: number
  readonly of: number
}

/** What one side did with one formula. */
export interface FormulaLife {
  readonly formula: string
  readonly owner: SideId
  /** False where owner and date are from general knowledge alone. */
  readonly verified: boolean
  readonly side: SideId
  readonly first: FormulaUse | null
  readonly last: FormulaUse | null
  /** Texts of the side’s own in which it stands in its own voice, of how many between the first day and the last of the chronicle. */
  readonly texts: number
  readonly of: number
  readonly quoted: number
  readonly attributed: FormulaUse | null
  readonly weak: FormulaUse | null
  readonly shares: readonly Share[]
  readonly heat: Heat | null
  /** Own texts since the last use, and the probability of so long a gap at the earlier rate, after Holm over all formulas asked; null while in use. */
  readonly dropped: { readonly silent: number; readonly p: number } | null
  /** Formula of the same owner and issue whose first use by the side lies after most uses of this one, where this one was dropped. */
  readonly replacedBy: string | null
}

/**
 * Heat of a formula: share of texts, never raw counts, in six steps named after those of the China Media Project (沸 烫 热 暖
 * 温 冷). The bounds are this program’s own: readouts are short, and their shares lie far above those of a newspaper.
 */
export const HEAT = ['cold', 'tepid', 'warm', 'hot', 'scalding', 'boiling'] as const
export type Heat = (typeof HEAT)[number]
export const HEAT_BOUNDS = [0.02, 0.05, 0.15, 0.3, 0.5]

export function heatOf(share: number): Heat {
  return HEAT[HEAT_BOUNDS.filter((bound) => share >= bound).length]!
}

/** Every formula in the statements of every text, with the voice that it stands in; in order of time. */
export function findFormulaUses(chronicle: Chronicle, knowledge: Knowledge, period: Period = {}): FormulaUse[] {
  return chronicle.meetings
    .filter(({ date }) => within(date, period))
    .flatMap(({ id, date, accounts, statements, meeting }) => {
      const byAccount = new Map<string, Statement[]>()
      for (const statement of statements)
        if (statement.features.formulas.length > 0) push(byAccount, statement.account, statement)
      return accounts.flatMap((account) =>
        usesIn(account, byAccount.get(account.id) ?? [], { knowledge, sides: meeting.sides }).map((use) => ({
          ...use,
          meeting: id,
          date,
        })),
      )
    })
}

interface World {
  readonly knowledge: Knowledge
  readonly sides: readonly SideId[]
}

/** A formula at its place in an account. */
interface Place {
  readonly formula: string
  readonly weak: boolean
  readonly start: number
  readonly end: number
  /** What the account says around it and in whose name. */
  readonly statement: Statement
}

function usesIn(
  account: Account,
  statements: readonly Statement[],
  { knowledge, sides }: World,
): Omit<FormulaUse, 'meeting' | 'date'>[] {
  return placesIn(account, statements, knowledge).flatMap((place) => {
    const around = statements.filter((one) => one.start <= place.start && place.end <= one.end)
    const speakers = [...new Set(around.flatMap((one) => sidesOf(one.side, sides)))]
    const told = speakers.length > 0 ? speakers : account.side === null ? [] : [account.side]
    const owner = knowledge.formulas.get(place.formula)?.owner
    return told.map((side) => ({
      formula: place.formula,
      side,
      voice: voiceOf(account, side, side !== owner && isQuoted(place)),
      weak: place.weak,
      passage: passageOf(place),
    }))
  })
}

/** Each place once: several forms of one formula may fit it, and a looser wording inside the formula itself is the formula. */
function placesIn({ lang, date }: Account, statements: readonly Statement[], knowledge: Knowledge): Place[] {
  const spans = new Map(statements.map((one) => [`${one.start} ${one.end}`, one]))
  const places = [...spans.values()].flatMap((statement) =>
    knowledge.findHits(statement.quote, lang, date).flatMap((hit): Place[] => {
      if (hit.family !== 'formula') return []
      const { id, weak } = hit
      return [{ formula: id, weak, start: statement.start + hit.start, end: statement.start + hit.end, statement }]
    }),
  )
  return places.filter((place, at) => !places.some((other, index) => index !== at && isCovered(place, other, index < at)))
}

function isCovered(place: Place, other: Place, isEarlier: boolean): boolean {
  if (other.formula !== place.formula || other.start > place.start || place.end > other.end) return false
  if (other.weak !== place.weak) return place.weak
  return other.end - other.start > place.end - place.start || isEarlier
}

function voiceOf(account: Account, side: SideId, quoted: boolean): Voice {
  if (quoted) return 'quoted'
  return account.side === side || account.kind === 'transcript' || account.kind === 'recording' ? 'own' : 'attributed'
}

const OPENING = /[“"«「『]\s*$/u
const CLOSING = /^\s*[”"»」』]/u

/** Held in quotation marks of its own. A formula whose name is usually written so (“一带一路”, «Пояс и путь») is read as its owner writes it. */
function isQuoted({ start, end, statement }: Place): boolean {
  const [from, to] = [start - statement.start, end - statement.start]
  return (
    OPENING.test(statement.quote.slice(Math.max(0, from - 2), from)) &&
    CLOSING.test(statement.quote.slice(to, to + 2)) &&
    /так называ|so-called|所谓/u.test(statement.quote.slice(Math.max(0, from - NEAR), from))
  )
}

/** "So-called" stands right before the quotation marks. */
const NEAR = 20

function passageOf({ start, end, statement }: Place): Passage {
  const quote = statement.quote.slice(start - statement.start, end - statement.start)
  return { statement: statement.id, account: statement.account, start, end, quote }
}

export interface FormulaQuery extends Period {
  /** In whose mouth; absent: of every side. */
  readonly holder?: SideId
}

/** What each side did with each formula that occurs, by formula and side. */
export function trackFormulas(chronicle: Chronicle, knowledge: Knowledge, query: FormulaQuery = {}): FormulaLife[] {
  const uses = findFormulaUses(chronicle, knowledge, query).filter(({ side }) => (query.holder ?? side) === side)
  const texts = ownTexts(chronicle, query)
  const groups = new Map<string, FormulaUse[]>()
  for (const use of uses) push(groups, `${use.formula} ${use.side}`, use)
  const lives = corrected([...groups.values()].map((group) => lifeOf(group, texts.get(group[0]!.side) ?? [], knowledge)))
  return lives
    .map((life) => ({ ...life, replacedBy: replacementOf(life, lives, knowledge) }))
    .sort((a, b) => b.texts - a.texts || (`${a.formula} ${a.side}` < `${b.formula} ${b.side}` ? -1 : 1))
}

/** Gaps that hold after all formulas that were asked whether they were dropped. */
function corrected(lives: readonly FormulaLife[]): FormulaLife[] {
  const adjusted = holm(lives.flatMap(({ dropped }) => dropped?.p ?? []))
  let at = 0
  return lives.map((life) => {
    if (!life.dropped) return life
    const p = adjusted[at++]!
    return { ...life, dropped: p <= DROPPED ? { ...life.dropped, p } : null }
  })
}

interface OwnText {
  readonly key: string
  readonly date: string
}

/** Texts that each side publishes itself on meetings of its own, in order of time. */
function ownTexts(chronicle: Chronicle, period: Period): Map<SideId, OwnText[]> {
  const texts = new Map<SideId, OwnText[]>()
  for (const { id, date, accounts, meeting } of chronicle.meetings) {
    if (!within(date, period)) continue
    for (const { id: account, side } of accounts)
      if (side !== null && meeting.sides.includes(side)) push(texts, side, { key: `${id} ${account}`, date })
  }
  return texts
}

function lifeOf(group: readonly FormulaUse[], texts: readonly OwnText[], knowledge: Knowledge): FormulaLife {
  const { formula, side } = group[0]!
  const own = group.filter(({ voice, weak }) => voice === 'own' && !weak)
  const holding = new Set(own.map(({ meeting, passage }) => `${meeting} ${passage.account}`))
  const held = texts.map(({ key, date }) => ({ date, holds: holding.has(key) }))
  const count = held.filter(({ holds }) => holds).length
  return {
    ...{
      formula,
      side,
      owner: knowledge.formulas.get(formula)?.owner ?? '',
      verified: knowledge.formulas.get(formula)?.verified ?? false,
      first: own[0] ?? null,
      last: own.at(-1) ?? null,
    },
    ...{ texts: count, of: texts.length, quoted: group.filter(({ voice }) => voice === 'quoted').length },
    attributed: group.find(({ voice, weak }) => voice === 'attributed' && !weak) ?? null,
    weak: group.find(({ weak, voice }) => weak && voice === 'own') ?? null,
    shares: sharesOf(held),
    heat: texts.length === 0 || count === 0 ? null : heatOf(count / texts.length),
    dropped: droppedOf(held),
    replacedBy: null,
  }
}

function sharesOf(held: readonly { readonly date: string; readonly holds: boolean }[]): Share[] {
  const years = new Map<string, { texts: number; of: number }>()
  for (const { date, holds } of held) {
    const year = date.slice(0, 4)
    const known = years.get(year) ?? { texts: 0, of: 0 }
    years.set(year, { texts: known.texts + (holds ? 1 : 0), of: known.of + 1 })
  }
  return [...years].map(([year, counts]) => ({ year, ...counts }))
}

/** Uses, and texts since, that a formula must have before it can be said to be dropped. */
const MIN_USES = 3
const MIN_SILENT = 3
const DROPPED = 0.05

function droppedOf(held: readonly { readonly holds: boolean }[]): FormulaLife['dropped'] {
  const first = held.findIndex(({ holds }) => holds)
  const last = held.findLastIndex(({ holds }) => holds)
  const silent = held.length - 1 - last
  const times = held.filter(({ holds }) => holds).length
  if (first < 0 || times < MIN_USES || silent < MIN_SILENT) return null
  const p = silenceProbability({ times: times - 1, of: last - first }, silent)
  return { silent, p }
}

function replacementOf(life: FormulaLife, lives: readonly FormulaLife[], knowledge: Knowledge): string | null {
  if (!life.dropped || !life.first || !life.last) return null
  const issues = knowledge.formulas.get(life.formula)?.issues ?? []
  const successors = lives.filter(
    (other) =>
      other.side === life.side &&
      other.owner === life.owner &&
      other.formula !== life.formula &&
      other.texts >= MIN_USES &&
      !other.dropped &&
      other.first !== null &&
      other.first.date > life.first!.date &&
      other.last!.date > life.last!.date &&
      issues.some((issue) => knowledge.formulas.get(other.formula)?.issues.includes(issue)),
  )
  return successors.sort((a, b) => b.texts - a.texts)[0]?.formula ?? null
}
