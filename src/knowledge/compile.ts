import { type Cue, languageRules } from '../language/index.ts'
import { LANGUAGES, type Language, sha256Hex } from '../model/index.ts'
import { expandForm, splitAlternatives } from './expand.ts'
import type { ActorEntry, FormulaEntry, IssueEntry, KnowledgePack, OfficeEntry, PersonEntry, ToneEntry } from './pack.ts'
import type {
  ConditionalForm,
  FormulaFile,
  FrequencyFile,
  GlossaryFile,
  IssueFile,
  OfficeFile,
  OrganisationFile,
  PeopleFile,
  StateFile,
  ToneFile,
} from './schema.ts'
import type { CoreInterestsFile, InfluenceFile, PriorsFile } from './schema-priors.ts'
import type { ActorRole, Target } from './target.ts'
import { packTrie } from './trie.ts'

/** Parsed and checked knowledge files. */
export interface KnowledgeSources {
  readonly issues: readonly IssueFile[]
  readonly states: StateFile
  readonly organisations: OrganisationFile
  readonly offices: OfficeFile
  readonly people: PeopleFile
  readonly formulas: FormulaFile
  readonly tones: ToneFile
  readonly glossaries: readonly GlossaryFile[]
  readonly priors: PriorsFile | null
  readonly coreInterests: CoreInterestsFile | null
  readonly influence: InfluenceFile | null
  readonly frequencies: FrequencyFile | null
}

type Forms = Partial<Record<Language, readonly (string | ConditionalForm)[] | undefined>>

/** Sources → pack. Throws a RangeError that names the form when one is malformed. */
export function compileKnowledge(sources: KnowledgeSources): KnowledgePack {
  const compiler = new Compiler()
  for (const file of sources.issues) compiler.addIssue(file)
  for (const state of sources.states) compiler.addActor(state)
  for (const organisation of sources.organisations) compiler.addActor(organisation)
  compiler.addPairs(sources.states)
  for (const person of sources.people) compiler.addPerson(person)
  for (const office of sources.offices) compiler.add({ family: 'office', id: office.id }, office.forms)
  for (const formula of sources.formulas) compiler.addFormula(formula)
  for (const tone of sources.tones) compiler.add({ family: 'tone', id: tone.id }, tone.forms)
  for (const glossary of sources.glossaries) compiler.addGlossary(glossary)
  for (const lang of LANGUAGES) languageRules[lang].cues.forEach((cue, index) => void compiler.addCue(lang, cue, index))
  return {
    version: 1,
    hash: sha256Hex(JSON.stringify(sources)),
    issues: sources.issues.map(({ id, label, parent }): IssueEntry => ({ id, label, parent: parent ?? null })),
    actors: [...sources.states.map(toActor), ...sources.organisations.map(toActor)],
    people: sources.people.map(toPerson),
    offices: sources.offices.map(({ id, rank, label }): OfficeEntry => ({ id, rank, label })),
    formulas: sources.formulas.map(
      ({ id, owner, label, issues, since, unverified }): FormulaEntry => ({
        ...{ id, owner, label, issues: issues ?? [], since },
        verified: unverified !== true,
      }),
    ),
    tones: sources.tones.map(({ id, level, gloss }): ToneEntry => ({ id, level, gloss })),
    priors: sources.priors,
    coreInterests: sources.coreInterests,
    influence: sources.influence,
    frequencies: sources.frequencies,
    targets: compiler.targets,
    forms: { en: packTrie(compiler.forms.en), zh: packTrie(compiler.forms.zh), ru: packTrie(compiler.forms.ru) },
  }
}

class Compiler {
  readonly targets: Target[] = []
  readonly forms: Record<Language, (readonly [string, number])[]> = { en: [], zh: [], ru: [] }
  private readonly seen = new Map<string, number>()

  add(target: Target, forms: Forms): void {
    for (const lang of LANGUAGES) {
      for (const entry of forms[lang] ?? []) {
        if (typeof entry === 'string') this.addForm(lang, entry, target)
        else this.addForm(lang, entry.form, withConditions(target, entry))
      }
    }
  }

  private addForm(lang: Language, form: string, target: Target): void {
    const index = this.intern(target)
    for (const text of expandForm(form)) this.forms[lang].push([text, index])
  }

  private intern(target: Target): number {
    const key = JSON.stringify(target)
    const known = this.seen.get(key)
    if (known !== undefined) return known
    this.seen.set(key, this.targets.length)
    return this.targets.push(target) - 1
  }

  addIssue(file: IssueFile): void {
    this.add({ family: 'issue', id: file.id, strength: 'strong' }, file.forms)
    if (file.weak) this.add({ family: 'issue', id: file.id, strength: 'weak' }, file.weak)
    if (file.not) this.add({ family: 'issue', id: file.id, strength: 'not' }, file.not)
  }

  addActor(entry: StateFile[number] | OrganisationFile[number]): void {
    const add = (role: ActorRole, forms: Forms | undefined): void => {
      if (forms) this.add({ family: 'actor', id: entry.id, role }, forms)
    }
    add('name', entry.names)
    add('adjective', entry.adjectives)
    if ('people' in entry) add('people', entry.people)
    if ('capital' in entry) add('capital', entry.capital)
    if ('government' in entry) add('government', entry.government)
    add('side', sideForms(entry))
  }

  addPairs(states: StateFile): void {
    const short = states.flatMap((state) => (state.short ? [[state.id, state.short.zh] as const] : []))
    for (const [a, first] of short) {
      for (const [b, second] of short) {
        if (a !== b && first !== second) this.addForm('zh', first + second, { family: 'pair', id: `${a}-${b}`, sides: [a, b] })
      }
    }
  }

  addPerson(person: PeopleFile[number]): void {
    this.add({ family: 'person', id: person.id, role: 'full' }, person.names)
    if (person.family) this.add({ family: 'person', id: person.id, role: 'family' }, person.family)
  }

  addFormula(formula: FormulaFile[number]): void {
    this.add({ family: 'formula', id: formula.id, weak: false }, formula.forms)
    if (formula.paraphrases) this.add({ family: 'formula', id: formula.id, weak: true }, formula.paraphrases)
  }

  addGlossary(glossary: GlossaryFile): void {
    glossary.terms.forEach((term, index) => {
      const id = term.id ?? `${glossary.topic}-${index}`
      this.add({ family: 'term', id }, { en: term.en, zh: term.zh, ru: term.ru })
    })
  }

  addCue(lang: Language, cue: Cue, index: number): void {
    for (const form of splitAlternatives(cue.forms)) this.addForm(lang, form, { family: 'cue', id: cue.kind, cue: index })
  }
}

/** By text: the matcher is built fastest from forms in order. */
function withConditions(target: Target, entry: ConditionalForm): Target {
  if (target.family !== 'issue') return target
  return {
    ...target,
    ...(entry.with ? { with: entry.with } : {}),
    ...(entry.from ? { from: entry.from } : {}),
    ...(entry.until ? { until: entry.until } : {}),
  }
}

const RUSSIAN_SIDES = [
  'сторона',
  'стороны',
  'стороне',
  'сторону',
  'стороной',
  'руководство',
  'руководства',
  'лидер',
  'лидера',
  'лидером',
  'лидеру',
  'власти',
  'представитель',
]

/** "the Chinese side", 中方, «китайской стороны»: made from adjectives and short names, so that no state is forgotten. */
function sideForms(entry: StateFile[number] | OrganisationFile[number]): Forms {
  const en = (entry.adjectives?.en ?? []).map(
    (adjective) => `${adjective} {side|party|leadership|authorities|government|delegation|leader|leaders}`,
  )
  const ru = (entry.adjectives?.ru ?? []).flatMap((adjective) => RUSSIAN_SIDES.map((noun) => `${adjective} ${noun}`))
  const zh = [
    ...(entry.short ? [`${entry.short.zh}方`] : []),
    ...(entry.names.zh ?? []).flatMap((name) => [`${name}方面`, `${name}方`]),
    ...('capital' in entry ? (entry.capital?.zh ?? []).map((name) => `${name}方面`) : []),
  ]
  return { en, ru, zh }
}

function firstNames(names: Forms): Readonly<Record<Language, string>> {
  const first = (lang: Language): string => {
    const entry = names[lang]?.[0]
    const form = entry === undefined ? undefined : typeof entry === 'string' ? entry : entry.form
    return form === undefined ? '' : form.replaceAll(/\{([^|}]*)[^}]*\}/gu, '$1').replaceAll('*', '')
  }
  const en = first('en')
  return { en, zh: first('zh') || en, ru: first('ru') || en }
}

function toActor(entry: StateFile[number] | OrganisationFile[number]): ActorEntry {
  const organisation = 'kind' in entry
  return {
    id: entry.id,
    kind: organisation ? 'organisation' : 'state',
    side: organisation ? entry.side : true,
    names: firstNames(entry.names),
  }
}

function toPerson(person: PeopleFile[number]): PersonEntry {
  const { id, side, sex } = person
  return {
    id,
    side,
    sex,
    names: firstNames(person.names),
    terms: person.terms.map(({ office, from, to }) => ({ office, from, to })),
  }
}
