import { type Cue, GAP, languageRules, type Normalised, normalise, STAR } from '../language/index.ts'
import { type Issue, type Language, type SideId, type Span, UnsaidError } from '../model/index.ts'
import { Matcher, type RawHit } from './matcher.ts'
import type { ActorEntry, FormulaEntry, IssueEntry, KnowledgePack, OfficeEntry, PersonEntry, ToneEntry } from './pack.ts'
import type { CoreInterestsFile, InfluenceFile, PriorsFile } from './schema-priors.ts'
import type { Target } from './target.ts'
import { Trie } from './trie.ts'

/** A recognised form in a text. */
export type Hit = Span & Target

/** Knowledge ready for use: entries by id, and one matcher a language, built when first needed. */
export class Knowledge {
  readonly hash: string
  readonly issues: ReadonlyMap<Issue, IssueEntry>
  readonly actors: ReadonlyMap<SideId, ActorEntry>
  readonly people: ReadonlyMap<string, PersonEntry>
  readonly offices: ReadonlyMap<string, OfficeEntry>
  readonly formulas: ReadonlyMap<string, FormulaEntry>
  readonly tones: ReadonlyMap<string, ToneEntry>
  private readonly tries = new Map<Language, Trie>()
  private families: Families | null = null
  private readonly searched = new Map<Language, (issue: Issue) => readonly string[]>()

  constructor(readonly pack: KnowledgePack) {
    this.hash = pack.hash
    this.issues = byId(pack.issues)
    this.actors = byId(pack.actors)
    this.people = byId(pack.people)
    this.offices = byId(pack.offices)
    this.formulas = byId(pack.formulas)
    this.tones = byId(pack.tones)
  }

  private trie(lang: Language): Trie {
    let trie = this.tries.get(lang)
    if (!trie) {
      trie = new Trie(this.pack.forms[lang])
      this.tries.set(lang, trie)
    }
    return trie
  }

  /** Every form recognised in the text, in order; within a family the longest wins. `date` bounds forms that hold for a period. */
  findHits(text: string, lang: Language, date: string | null, normalised: Normalised = normalise(text)): Hit[] {
    const raw = new Matcher(this.trie(lang)).match(normalised)
    this.families ??= numberFamilies(this.pack.targets)
    return resolveOverlaps(raw, this.pack.targets, this.families, date).filter(
      (hit) => !isInName(hit, text, hit.start, hit.end) && this.mayBeMeant(hit, date),
    )
  }

  /** A family name alone means somebody in office about that day; others share it. */
  private mayBeMeant(hit: Hit, date: string | null): boolean {
    if (hit.family !== 'person' || hit.role !== 'family' || date === null) return true
    const person = this.people.get(hit.id)
    return (
      person === undefined ||
      person.terms.length === 0 ||
      person.terms.some(
        ({ from, to }) => yearsFrom(from ?? '0', -MARGIN_YEARS) <= date && date <= yearsFrom(to ?? '9', MARGIN_YEARS),
      )
    )
  }

  /** What is expected before any account is read. Throws where the knowledge was compiled without it. */
  get priors(): PriorsFile {
    if (!this.pack.priors)
      throw new UnsaidError('invalid-knowledge', 'the knowledge has no priors', { hint: 'compile it with priors.yaml' })
    return this.pack.priors
  }

  /** Share of sentences at large that have a facet (`concept:trade`); null where it was not counted. */
  frequency(key: string): number | null {
    return this.pack.frequencies?.shares[key] ?? null
  }

  /** How the components of a power’s presence are weighed. Throws where the knowledge was compiled without it. */
  get influence(): InfluenceFile {
    if (!this.pack.influence)
      throw new UnsaidError('invalid-knowledge', 'the knowledge has no weights of influence', {
        hint: 'compile it with influence.yaml',
      })
    return this.pack.influence
  }

  get coreInterests(): CoreInterestsFile {
    if (!this.pack.coreInterests)
      throw new UnsaidError('invalid-knowledge', 'the knowledge has no core interests', {
        hint: 'compile it with core-interests.yaml',
      })
    return this.pack.coreInterests
  }

  cueOf(hit: Hit, lang: Language): Cue | null {
    return hit.family === 'cue' ? languageRules[lang].cues[hit.cue]! : null
  }

  /** All forms under which an issue is looked for in a language. */
  issueForms(issue: Issue, lang: Language): readonly string[] {
    let searched = this.searched.get(lang)
    if (!searched) {
      searched = searchedForms(this.pack, this.trie(lang))
      this.searched.set(lang, searched)
    }
    return searched(issue)
  }

  issueLabel(issue: Issue, lang: Language): string {
    return this.issues.get(issue)?.label[lang] ?? issue
  }

  sideLabel(side: SideId, lang: Language): string {
    return this.actors.get(side)?.names[lang] ?? side
  }
}

/** The forms of each issue in a language, written out when an issue is first asked for. */
function searchedForms({ targets }: KnowledgePack, trie: Trie): (issue: Issue) => readonly string[] {
  const groups = new Map<Issue, number>()
  const groupOf = new Uint16Array(targets.length)
  targets.forEach((target, index) => {
    if (target.family !== 'issue' || target.strength === 'not') return
    if (!groups.has(target.id)) groups.set(target.id, groups.size + 1)
    groupOf[index] = groups.get(target.id)!
  })
  const places = trie.groupPlaces(groupOf, groups.size + 1)
  const written = new Map<Issue, readonly string[]>()
  return (issue) => {
    const known = written.get(issue)
    if (known) return known
    const forms = trie.formsOf(places[groups.get(issue) ?? 0]!)
    const texts = forms.map(([text]) => text.replaceAll(STAR, '*').replaceAll(GAP, ' ~ '))
    written.set(issue, texts)
    return texts
  }
}

function byId<K, T extends { readonly id: K }>(entries: readonly T[]): ReadonlyMap<K, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}

/** Forms of one family compete for a place; those of different families may overlap. */
function familyOf(target: Target): string {
  switch (target.family) {
    case 'issue':
      return `issue:${target.id}`
    case 'actor':
    case 'person':
    case 'pair':
      return 'actor'
    case 'cue':
      return `cue:${target.id}`
    case 'formula':
      return `formula:${target.id}`
    default:
      return target.family
  }
}

/** The family of each target as a small number, worked out once a pack. */
interface Families {
  readonly of: Int32Array
  readonly count: number
  /** The one family in which a shorter form may stand inside a longer one: concepts nest. */
  readonly nesting: number
}

function numberFamilies(targets: readonly Target[]): Families {
  const numbers = new Map<string, number>()
  const of = new Int32Array(targets.length)
  targets.forEach((target, index) => {
    const family = familyOf(target)
    if (!numbers.has(family)) numbers.set(family, numbers.size)
    of[index] = numbers.get(family)!
  })
  return { of, count: numbers.size, nesting: numbers.get('term') ?? -1 }
}

/** `raw` comes by start, longest first. */
function resolveOverlaps(raw: readonly RawHit[], targets: readonly Target[], families: Families, date: string | null): Hit[] {
  const starts = new Int32Array(families.count).fill(-1)
  const ends = new Int32Array(families.count).fill(-1)
  const hits: Hit[] = []
  for (const { form, start, end } of raw) {
    const target = targets[form]!
    if (!holdsOn(target, date)) continue
    const family = families.of[form]!
    const last = ends[family]!
    const free = start >= last || (start === starts[family] && end === last) || (family === families.nesting && end <= last)
    if (!free) continue
    if (end > last) {
      starts[family] = start
      ends[family] = end
    }
    hits.push({ ...target, start, end })
  }
  return dropCoveredWeak(hits)
}

/** People are spoken to before they take office and after they left it. */
const MARGIN_YEARS = 2

function yearsFrom(date: string, years: number): string {
  const year = Number(date.slice(0, 4))
  return date.length >= 4 ? `${String(year + years).padStart(4, '0')}${date.slice(4)}` : date
}

/** A state's name between dots is part of a person's (萨尔瓦多·…). */
function isInName(target: Target, text: string, start: number, end: number): boolean {
  return target.family === 'actor' && (DOT.test(text[start - 1] ?? '') || DOT.test(text[end] ?? ''))
}

const DOT = /[·・]/u

function holdsOn(target: Target, date: string | null): boolean {
  if (target.family !== 'issue' || date === null) return true
  return !(target.from && date < target.from) && !(target.until && date >= target.until)
}

/** A weak form inside a longer strong one of another issue says nothing of its own. */
function dropCoveredWeak(hits: readonly Hit[]): Hit[] {
  let cover: Span = { start: -1, end: -1 }
  return hits.filter((hit) => {
    if (hit.family !== 'issue') return true
    if (hit.strength === 'not') return false
    if (hit.strength === 'weak')
      return !(cover.start <= hit.start && hit.end <= cover.end && cover.end - cover.start > hit.end - hit.start)
    if (hit.strength === 'strong' && hit.end > cover.end) cover = hit
    return true
  })
}
