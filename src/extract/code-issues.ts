import type { Hit } from '../knowledge/index.ts'
import { contains, type Issue, type Span } from '../model/index.ts'
import type { Context, Sentence } from './context.ts'

/** Issues that mean one thing only where nothing more specific does (codebook, boundary cases). */
const YIELDS_TO: Readonly<Partial<Record<Issue, readonly Issue[]>>> = {
  'core-interests': ['taiwan', 'hong-kong', 'xinjiang', 'tibet', 'ukraine-war'],
  'transport-connectivity': ['black-sea'],
  sovereignty: ['taiwan', 'hong-kong', 'xinjiang', 'tibet', 'east-china-sea', 'south-china-sea', 'core-interests'],
}

/** What the issues of a clause rest on: the hits behind each. */
export interface CodedIssues {
  readonly issues: readonly Issue[]
  readonly hits: readonly Hit[]
}

/** Parts of the world. Beside a matter one is where it lies; by itself it may be a matter, or where talks are held. */
const WIDE_REGIONS: readonly Issue[] = ['japan', 'india', 'africa', 'latin-america', 'europe-eu', 'central-asia']

/**
 * Issues that nearly every sentence touches. Beside a specific one they are meant only where two of their own forms
 * stand; weak forms make them only where nothing else is named.
 */
const VAGUE: ReadonlySet<Issue> = new Set<Issue>([
  'bilateral',
  'world-order',
  'multilateral',
  'domestic',
  'development',
  ...WIDE_REGIONS,
])

/** Vague ones whose strong forms name the matter itself ("bilateral relations", 国际秩序), so that they are meant beside any other. */
const OUTRIGHT: ReadonlySet<Issue> = new Set<Issue>(['bilateral', 'multilateral', 'world-order'])

/** Vague ones of which a single weak form is enough where nothing else is named: that is then what is spoken of. */
const SOLE: ReadonlySet<Issue> = new Set<Issue>(['bilateral', 'multilateral'])

/** Issues meant in a span of a sentence. `topics` are the issues of what the same speaker said just before. */
export function codeIssues(span: Span, sentence: Sentence, context: Context, topics: readonly Issue[]): CodedIssues {
  let near: ReadonlySet<string> | null = null
  const names = sentence.hits.filter((hit) => hit.family === 'office' || isAtTable(hit, context))
  const hits = sentence.hits.filter((hit): hit is IssueHit => {
    if (hit.family !== 'issue' || !contains(span, hit)) return false
    if (hit.with) near ??= idsNear(sentence, context)
    return !(
      (near !== null && !holdsNear(hit, near)) ||
      names.some((name) => isNameOf(name, hit)) ||
      isVenue(hit, sentence, context.parsed.account.text)
    )
  })
  const relations = relationIssues(span, sentence, context)
  const text = context.parsed.account.text
  const cases = [...new Set([...hits.map((hit) => hit.id), ...relations])].map((issue) =>
    weigh(issue, hits, relations, topics, text),
  )
  const specific = cases.some((one) => one.strong > 0 && !VAGUE.has(one.issue))
  const named = cases.some((one) => one.strong > 0)
  const found = new Set(cases.filter((one) => isMeant(one, specific, named)).map((one) => one.issue))
  for (const [issue, stronger] of Object.entries(YIELDS_TO))
    if (stronger.some((other) => found.has(other))) found.delete(issue as Issue)
  if (found.size > 1) found.delete('other')
  return { issues: [...found].sort((a, b) => first(hits, a) - first(hits, b)), hits }
}

type IssueHit = Hit & { readonly family: 'issue' }

/** What speaks for one issue in a clause: how many different forms, and whether the topic goes on. */
interface Case {
  readonly issue: Issue
  readonly strong: number
  readonly weak: number
  readonly topic: boolean
}

function weigh(
  issue: Issue,
  hits: readonly IssueHit[],
  relations: readonly Issue[],
  topics: readonly Issue[],
  text: string,
): Case {
  const different = (strength: 'strong' | 'weak'): number =>
    new Set(
      hits
        .filter((hit) => hit.id === issue && hit.strength === strength)
        .map((hit) => text.slice(hit.start, hit.end).toLowerCase()),
    ).size
  return {
    issue,
    strong: different('strong') + relations.filter((one) => one === issue).length,
    weak: different('weak'),
    topic: topics.includes(issue),
  }
}

/** A strong form is enough; two different weak ones are, or one that goes on with the topic. */
function isMeant({ issue, strong, weak, topic }: Case, specific: boolean, named: boolean): boolean {
  if (OUTRIGHT.has(issue) && strong > 0) return true
  if (SOLE.has(issue) && !specific && (weak > 1 || (weak > 0 && !named))) return true
  if (!VAGUE.has(issue)) return strong > 0 || weak > 1 || (weak > 0 && topic)
  if (specific) return strong > 1
  return strong > 0 || (!named && (weak > 1 || (weak > 0 && topic)))
}

function first(hits: readonly Hit[], issue: Issue): number {
  return hits.find((hit) => hit.id === issue)?.start ?? Number.MAX_SAFE_INTEGER
}

/** Ids that a conditional form may lean on: in the sentence, in the one before, in the title, or a party of the meeting. */
function idsNear(sentence: Sentence, context: Context): ReadonlySet<string> {
  const { sentences, titleHits } = context.parsed
  const before = sentences[sentence.index - 1]
  return new Set(
    [...sentence.hits, ...(before?.hits ?? []), ...titleHits]
      .filter((hit) => !(hit.family === 'issue' && hit.with))
      .map((hit) => hit.id),
  )
}

function holdsNear(hit: Hit, near: ReadonlySet<string>): boolean {
  return hit.family !== 'issue' || !hit.with || hit.with.some((id) => near.has(id))
}

/** Room for "'s". */
const ENDING = 2

/** The name of a country that takes part is no issue ("japan" where Japan is at the table). */
function isAtTable(hit: Hit, { meeting }: Context): boolean {
  return hit.family === 'actor' && meeting.sides.includes(hit.id)
}

/** A hit that is but the name of a party, or what somebody is minister of (教育部长, "Minister of Energy"). */
function isNameOf(name: Hit, hit: Hit): boolean {
  if (name.family === 'office') return contains(name, hit)
  return hit.start >= name.start && hit.start < name.end && hit.end <= name.end + ENDING
}

/** Regions that are matters of talks, and places where talks are held. */
const REGIONS: ReadonlySet<Issue> = new Set<Issue>([
  ...WIDE_REGIONS,
  'belarus',
  'moldova',
  'georgia',
  'armenia-azerbaijan',
  'middle-east',
  'iran',
  'hong-kong',
])
const HELD =
  /(?:\b(?:held|took place|taking place|hosted|signed|met|meetings?|talks|summit|visit(?:s|ed)?|trip|arrived)\b[^.;,]{0,40}\b(?:in|at|to)\s+(?:the )?|(?:состоя|провед|прошл|прошё|подписан|встреч|переговор|саммит|визит)\S*[^.;,]{0,40}\s(?:в|во|на)\s+|(?:在|赴))$/iu
const HELD_REACH = 70
const VENUE_ZH = /^.{0,8}(?:举行|举办|召开|会晤|会见|会谈|签署)/u

/** "the round of talks held in Belarus": where they met, not what about. */
function isVenue(hit: IssueHit, { start }: Sentence, text: string): boolean {
  if (!REGIONS.has(hit.id)) return false
  const before = text.slice(Math.max(start, hit.start - HELD_REACH), hit.start)
  if (!HELD.test(before)) return false
  return !/[在赴]$/u.test(before) || VENUE_ZH.test(text.slice(hit.end, hit.end + 12))
}

/** Head nouns that make two states side by side a relationship. */
const RELATION =
  /^\s*(?:关系|合作|友好|友谊|战略|全面|双边|经贸|务实|互利|元首|睦邻|建交|双方关系|两国)|(?:relation|tie|cooperation|partnership|dialogue|friendship|interaction|alliance|bilateral|agenda|contacts|отношени|сотрудничеств|партнерств|партнёрств|взаимодейств|диалог|связ|дружб|контакт|повестк)/iu
const REACH = 40
/** Ids of states have two letters; those of organisations, with which ties are multilateral, have more. */
const STATE = 2

/** "Russian-Chinese relations", 中俄关系: the relationship of those at the table, or of one of them with a third power. */
function relationIssues(span: Span, sentence: Sentence, context: Context): Issue[] {
  const { text } = context.parsed.account
  const sides = context.meeting.sides
  const found: Issue[] = []
  for (const pair of statePairs(sentence, text)) {
    if (!contains(span, pair)) continue
    const after = text.slice(pair.end, pair.end + (pair.short ? 4 : REACH))
    const before = text.slice(Math.max(span.start, pair.start - REACH), pair.start)
    if (
      !(pair.short
        ? RELATION.test(after)
        : RELATION.test(after) ||
          /(?:relations?|ties|cooperation|отношени\S*|контакт\S*) (?:between|между)\s+(?:the )?$/iu.test(before))
    )
      continue
    const inside = pair.sides.filter((side) => sides.includes(side)).length
    if (inside === 2) found.push('bilateral')
    else if (inside === 1 && pair.sides.every((side) => side.length === STATE)) found.push('third-party-ties')
  }
  return found
}

/** Two states in one breath: 中俄, "U.S.-China", «российско-китайский», "between Russia and China". */
function statePairs(sentence: Sentence, text: string): (Span & { sides: readonly string[]; short: boolean })[] {
  const pairs: (Span & { sides: readonly string[]; short: boolean })[] = []
  const actors: Hit[] = []
  for (const hit of sentence.hits) {
    if (hit.family === 'pair') pairs.push({ start: hit.start, end: hit.end, sides: hit.sides, short: true })
    if (hit.family !== 'actor') continue
    const last = actors.at(-1)
    if (
      last &&
      last.id !== hit.id &&
      hit.start >= last.end &&
      /^\s*(?:[-–—‑]|and|и|与|和|同)\s*(?:the )?$/iu.test(text.slice(last.end, hit.start))
    )
      pairs.push({ start: last.start, end: hit.end, sides: [last.id, hit.id], short: false })
    actors.push(hit)
  }
  return pairs
}
