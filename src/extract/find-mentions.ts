import type { Hit, Knowledge, PersonEntry } from '../knowledge/index.ts'
import type { Account } from '../model/index.ts'
import type { CueHit, Mention } from './context.ts'

/** Words that may stand between an office, its country and its holder: "President of the People's Republic of China Xi Jinping". */
const GLUE =
  /^[\s,.·'’]*(?:of|the|de|s|mr|mrs|ms|first|acting|deputy|senior|new|then|国家|各国|первый|первого|первым|первому|г-н|госпож\p{L}+|господин\p{L}*)?[\s'’]*(?:the)?\s*$/iu
const LONGEST_GLUE = 12

/** Everything that names somebody who could speak; an office, its country and its holder side by side are one mention. */
export function findMentions(
  text: string,
  hits: readonly Hit[],
  cues: readonly CueHit[],
  account: Account,
  knowledge: Knowledge,
): Mention[] {
  const single = [...hits.flatMap((hit) => mentionOf(hit, account, knowledge)), ...cues.flatMap(pronounOf)]
  return joinMentions(single, text).filter(({ kind, side }) => kind !== 'role' || side !== null)
}

function mentionOf(hit: Hit, account: Account, knowledge: Knowledge): Mention[] {
  const at = { start: hit.start, end: hit.end }
  switch (hit.family) {
    case 'person': {
      const person = knowledge.people.get(hit.id)
      if (!person) return []
      return [{ ...at, kind: 'person', side: person.side, name: person.names.en, office: officeOn(person, account.date) }]
    }
    case 'office':
      return [{ ...at, kind: 'office', side: null, name: null, office: hit.id }]
    case 'actor': {
      const actor = knowledge.actors.get(hit.id)
      if (!actor) return []
      if (hit.role === 'side') return [{ ...at, kind: 'side', side: hit.id, name: null, office: null }]
      const kind = actor.kind === 'organisation' ? 'organisation' : 'state'
      return [{ ...at, kind, side: hit.id, name: hit.role, office: null }]
    }
    default:
      return []
  }
}

function pronounOf(cue: CueHit): Mention[] {
  const base = { start: cue.start, end: cue.end, side: null, name: null, office: null }
  switch (cue.kind) {
    case 'joint':
      return [{ ...base, kind: 'joint', ...(cue.bound ? { bound: true } : {}) }]
    case 'pronoun':
      return [{ ...base, kind: 'pronoun', number: cue.number }]
    case 'self':
    case 'role':
      return [{ ...base, kind: cue.kind }]
    case 'counterpart':
      return [{ ...base, kind: 'counterpart' }]
    default:
      return []
  }
}

/** The office held on a day: the highest-listed term that covers it, else the last one. */
export function officeOn(person: PersonEntry, date: string | null): string | null {
  const day = date ?? ''
  const covering = person.terms.find((term) => (term.from ?? '') <= day && (term.to === null || day <= term.to))
  return (date ? covering : undefined)?.office ?? person.terms.at(-1)?.office ?? null
}

/**
 * Mentions that belong together as one: an office, its country and its holder side by side. Several people or states by
 * the same form: the one in office comes first, the others are dropped.
 */
export function joinMentions(mentions: readonly Mention[], text: string): Mention[] {
  const out: Mention[] = []
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1)
    if (last && mention.start < last.end) {
      if (last.kind === 'office' && last.side === null && isCountry(mention) && mention.end <= last.end) {
        out[out.length - 1] = { ...last, side: mention.side }
        continue
      }
      if (rank(mention) > rank(last) && mention.start === last.start)
        out[out.length - 1] = { ...mention, end: Math.max(mention.end, last.end) }
      continue
    }
    const merged = last && isGlue(text, last.end, mention.start) && !isApart(last, mention, text) ? merge(last, mention) : null
    if (merged) out[out.length - 1] = merged
    else out.push(mention)
  }
  return out
}

function isCountry(mention: Mention): boolean {
  return mention.kind === 'state' || mention.kind === 'organisation'
}

function rank(mention: Mention): number {
  return mention.kind === 'person'
    ? 4
    : mention.kind === 'side' || mention.kind === 'joint'
      ? 3
      : mention.kind === 'state' || mention.kind === 'organisation'
        ? 2
        : 1
}

function isGlue(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_GLUE && GLUE.test(text.slice(from, to))
}

/** "On Ukraine the Chancellor objected": an article behind a country begins something else. */
function isApart(a: Mention, b: Mention, text: string): boolean {
  return isCountry(a) && /\bthe\b/iu.test(text.slice(a.end, b.start))
}

/** Office + country, country + office, either + person; two people or two countries stay apart. */
function merge(a: Mention, b: Mention): Mention | null {
  const parts = [a, b]
  const at = { start: a.start, end: b.end }
  const person = parts.find((part) => part.kind === 'person')
  const role = parts.find((part) => part.kind === 'role')
  if (role) return b === role && a.name === 'adjective' ? { ...role, side: a.side, ...at } : null
  const office = parts.find((part) => part.kind === 'office')
  const state = parts.find((part) => part.kind === 'state' || part.kind === 'organisation')
  const titled = parts.find((part) => part.kind === 'office' && part.side !== null)
  if (person && (office || titled)) return { ...person, ...at }
  if (person && state && person.side === state.side) return { ...person, ...at }
  if (person && a.kind === 'person' && b.kind === 'person') return a.side === b.side && a.name === b.name ? { ...a, ...at } : null
  if (office && state && office.side === null) return { ...office, side: state.side, ...at }
  if (office && office.side === null && titled && office !== titled) return null
  if (a.kind === 'office' && b.kind === 'office' && (a.side === null || b.side === null))
    return { ...a, side: a.side ?? b.side, ...at }
  return null
}
