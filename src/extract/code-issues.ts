import type { Hit } from '../knowledge/index.ts'
import { contains, type Issue, type Span } from '../model/index.ts'
import type { Context, Sentence } from './context.ts'

/** Issues that mean one thing only where nothing more specific does (codebook, boundary cases). */
const YIELDS_TO: Readonly<Partial<Record<Issue, readonly Issue[]>>> = {
  'core-interests': ['taiwan', 'hong-kong', 'xinjiang', 'tibet', 'ukraine-war'],
}

/** What the issues of a clause rest on: the hits behind each. */
export interface CodedIssues {
  readonly issues: readonly Issue[]
  readonly hits: readonly Hit[]
}

/** Issues meant in a span of a sentence. `topics` are the issues of what the same speaker said just before. */
export function codeIssues(span: Span, sentence: Sentence, context: Context, topics: readonly Issue[]): CodedIssues {
  const near = idsNear(sentence, context)
  const hits = sentence.hits.filter((hit) => hit.family === 'issue' && contains(span, hit) && holdsNear(hit, near) && !isParty(hit, sentence, context))
  const found = new Map<Issue, number>()
  for (const issue of new Set(hits.map((hit) => hit.id as Issue))) {
    const weight = weigh(hits.filter((hit) => hit.id === issue), issue, topics, context)
    if (weight >= 1) found.set(issue, weight)
  }
  for (const issue of relationIssues(span, sentence, context)) if (!found.has(issue)) found.set(issue, 1)
  for (const [issue, stronger] of Object.entries(YIELDS_TO)) if (stronger.some((other) => found.has(other))) found.delete(issue as Issue)
  const issues = [...found.keys()].sort((a, b) => first(hits, a) - first(hits, b))
  return { issues, hits }
}

function first(hits: readonly Hit[], issue: Issue): number {
  return hits.find((hit) => hit.id === issue)?.start ?? Number.MAX_SAFE_INTEGER
}

/** Two different weak forms make an issue, or one that goes on with the topic. */
const WEAK = 0.5

function weigh(hits: readonly Hit[], issue: Issue, topics: readonly Issue[], context: Context): number {
  if (hits.some((hit) => hit.family === 'issue' && hit.strength === 'strong')) return 1
  const text = context.parsed.account.text
  const different = new Set(hits.map((hit) => text.slice(hit.start, hit.end).toLowerCase())).size
  return different * WEAK + (different > 0 && topics.includes(issue) ? WEAK : 0)
}

/** Ids that a conditional form may lean on: in the sentence, in the one before, in the title, or a party of the meeting. */
function idsNear(sentence: Sentence, context: Context): ReadonlySet<string> {
  const { sentences, titleHits } = context.parsed
  const before = sentences[sentence.index - 1]
  return new Set([...sentence.hits, ...(before?.hits ?? []), ...titleHits].filter((hit) => !(hit.family === 'issue' && hit.with)).map((hit) => hit.id))
}

function holdsNear(hit: Hit, near: ReadonlySet<string>): boolean {
  return hit.family !== 'issue' || !hit.with || hit.with.some((id) => near.has(id))
}

/** The name of a country that takes part is no issue ("japan" where Japan is at the table). */
function isParty(hit: Hit, sentence: Sentence, context: Context): boolean {
  return sentence.hits.some(
    (other) => other.family === 'actor' && other.start === hit.start && other.end === hit.end && context.meeting.sides.includes(other.id),
  )
}

/** Head nouns that make two states side by side a relationship. */
const RELATION =
  /^\s*(?:关系|合作|友好|友谊|战略|全面|双边|经贸|务实|互利|元首|睦邻|建交|双方关系|两国)|(?:relation|tie|cooperation|partnership|dialogue|friendship|interaction|alliance|bilateral|agenda|contacts|отношени|сотрудничеств|партнерств|партнёрств|взаимодейств|диалог|связ|дружб|контакт|повестк)/iu
const REACH = 40

/** "Russian-Chinese relations", 中俄关系: the relationship of those at the table, or of one of them with a third power. */
function relationIssues(span: Span, sentence: Sentence, context: Context): Issue[] {
  const { text } = context.parsed.account
  const sides = context.meeting.sides
  const found: Issue[] = []
  for (const pair of statePairs(sentence, text)) {
    if (!contains(span, pair)) continue
    const after = text.slice(pair.end, pair.end + (pair.short ? 4 : REACH))
    const before = text.slice(Math.max(span.start, pair.start - REACH), pair.start)
    if (!(pair.short ? RELATION.test(after) : RELATION.test(after) || /(?:relations?|ties|cooperation|отношени\S*|контакт\S*) (?:between|между)\s+(?:the )?$/iu.test(before))) continue
    const inside = pair.sides.filter((side) => sides.includes(side)).length
    if (inside === 2) found.push('bilateral')
    else if (inside === 1) found.push('third-party-ties')
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
    if (last && last.id !== hit.id && hit.start >= last.end && /^\s*(?:[-–—‑]|and|и|与|和|同)\s*(?:the )?$/iu.test(text.slice(last.end, hit.start)))
      pairs.push({ start: last.start, end: hit.end, sides: [last.id, hit.id], short: false })
    actors.push(hit)
  }
  return pairs
}
