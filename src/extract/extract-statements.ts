import type { Knowledge } from '../knowledge/index.ts'
import {
  type Account,
  type Act,
  type Issue,
  isPosition,
  type Meeting,
  quoteSpan,
  type SideId,
  type Statement,
  type StatementFeatures,
} from '../model/index.ts'
import { addLearned } from './add-learned.ts'
import { attributeSpeakers } from './attribute-speakers.ts'
import { codeAct } from './code-act.ts'
import { codeFeatures } from './code-features.ts'
import { codeIssues } from './code-issues.ts'
import { codeQuantities } from './code-quantities.ts'
import { confidenceOf } from './confidence.ts'
import type { Clause, Context, Parsed, Sentence } from './context.ts'
import { isNarration } from './detect-narration.ts'
import { FIRST_ITEM, inheritAct } from './inherit-act.ts'
import { joinClauses } from './join-clauses.ts'
import { knownNames, type LearnedName, learnBareNames, learnNames } from './learn-names.ts'
import { parseAccount } from './parse-account.ts'
import { findInitiators, type InitiatorMention } from './read-initiator.ts'
import { resolveMeeting } from './resolve-meeting.ts'
import { type StrayAccount, tellMeetingsApart } from './tell-meetings-apart.ts'
import { Topic } from './topic.ts'

/** A recognised surface form of an issue anywhere in an account, narration and title included. */
export interface IssueMention {
  readonly account: string
  readonly issue: Issue
  readonly start: number
  readonly end: number
  readonly form: string
}

/** A word by which an account describes the talks themselves. */
export interface ToneMention {
  readonly account: string
  readonly id: string
  readonly level: number
  readonly start: number
  readonly end: number
}

export interface Extraction {
  readonly meeting: Meeting
  readonly statements: readonly Statement[]
  readonly mentions: readonly IssueMention[]
  readonly tones: readonly ToneMention[]
  readonly initiators: readonly InitiatorMention[]
  /** Accounts of other meetings; nothing of theirs is in the rest. */
  readonly strays: readonly StrayAccount[]
}

export interface ExtractOptions {
  /** A person said that the accounts are of one meeting: none is a stray. Default false. */
  readonly oneMeeting?: boolean
}

/** Accounts of one meeting → what each tells: who met, and every statement with its codes. */
export function extractStatements(
  accounts: readonly Account[],
  knowledge: Knowledge,
  { oneMeeting = false }: ExtractOptions = {},
): Extraction {
  const all = accounts.map((account) => parseAccount(account, knowledge))
  const { kept, strays } = oneMeeting ? { kept: all, strays: [] } : tellMeetingsApart(all, knowledge)
  const { parsed, meeting } = resolvePeople(kept, knowledge)
  return {
    meeting,
    statements: parsed.flatMap((one) => statementsOf({ knowledge, parsed: one, meeting })),
    mentions: parsed.flatMap(issueMentions),
    tones: parsed.flatMap((one) => toneMentions(one, knowledge)),
    initiators: findInitiators(parsed, meeting.sides),
    strays,
  }
}

/** Who met; people whom the knowledge does not have are learned from how the accounts introduce them. */
function resolvePeople(known: readonly Parsed[], knowledge: Knowledge): { parsed: readonly Parsed[]; meeting: Meeting } {
  let parsed = known
  const learn = (names: readonly LearnedName[]): void => {
    if (names.length > 0) parsed = parsed.map((one) => addLearned(one, names))
  }
  learn([...learnNames(parsed), ...knownNames(parsed, knowledge)])
  learn(learnBareNames(parsed, resolveMeeting(parsed, knowledge)))
  return { parsed, meeting: resolveMeeting(parsed, knowledge) }
}

function statementsOf(context: Context): Statement[] {
  const { sentences } = context.parsed
  const bySentence = new Map<Sentence, Clause[]>()
  for (const clause of attributeSpeakers(context))
    bySentence.set(clause.sentence, [...(bySentence.get(clause.sentence) ?? []), clause])
  const topic = new Topic()
  const ids = new Set<string>()
  return sentences.flatMap((sentence) => {
    const own = bySentence.get(sentence) ?? []
    if (isNarration(sentence, own, context)) return []
    return joinClauses(own, context).flatMap((clause) => {
      const statement = codeClause(clause, context, topic, ids)
      return statement ? [statement] : []
    })
  })
}

function codeClause(clause: Clause, context: Context, topic: Topic, ids: Set<string>): Statement | null {
  const { account } = context.parsed
  const { attribution } = clause
  const act = inheritAct(codeAct(clause, account.text, account.lang), clause, context, topic)
  const coded = codeIssues(clause, clause.sentence, context, topic.issuesFor(clause))
  const carried =
    coded.issues.length === 0 && attribution.side !== 'joint' && isPosition(act.act) && act.act !== 'praise'
      ? topic.issuesFor(clause)
      : []
  const features = codeFeatures(clause, clause.sentence, context)
  const named = coded.issues.length > 0 ? coded.issues : carried
  const issues =
    named.length === 0 && clause.cue !== null && isRelationshipItself(act.act, features) ? (['bilateral'] as const) : named
  topic.note(clause, coded.issues, act.act, FIRST_ITEM.test(account.text.slice(clause.start, clause.end)))
  if (attribution.side === 'none' && issues.length === 0) return null
  const target = targetOf(clause, context)
  return {
    id: nextId(account.id, clause, ids),
    account: account.id,
    ...quoteSpan(account.text, clause.start, clause.end),
    side: attribution.side,
    speaker: attribution.speaker,
    voice: attribution.voice,
    issues,
    act: act.act,
    intensity: act.intensity,
    addressee: addresseeOf(clause, context),
    target,
    polarity: act.polarity,
    modality: act.modality,
    quantities: codeQuantities(account.text, clause),
    toldBy: attribution.toldBy,
    confidence: confidenceOf(clause, coded.issues.length > 0, act.certain),
    features,
  }
}

/** Content words and concepts below which a sentence is a greeting, an aside or a fragment. */
const LEAST_CONTENT = 5

/** A position on nothing more specific is one on the relationship itself; courtesies are not. */
function isRelationshipItself(act: Act, { concepts, words }: StatementFeatures): boolean {
  return isPosition(act) && act !== 'praise' && concepts.length + words.length >= LEAST_CONTENT
}

function nextId(account: string, clause: Clause, ids: Set<string>): string {
  const base = `${account}#${clause.start}-${clause.end}`
  let id = base
  for (let n = 0; ids.has(id); n++) id = base + String.fromCharCode(98 + n)
  ids.add(id)
  return id
}

/** In a meeting of two, words are addressed to the other. */
function addresseeOf(clause: Clause, context: Context): SideId | null {
  const others = context.meeting.sides.filter((side) => side !== clause.attribution.side)
  return typeof clause.attribution.side === 'string' && clause.attribution.side !== 'joint' && others.length === 1
    ? others[0]!
    : null
}

/** The first actor named in the clause who is not the speaker. */
function targetOf(clause: Clause, context: Context): SideId | null {
  const from = clause.cue ? clause.cue.end : clause.start
  for (const hit of clause.sentence.hits) {
    if (hit.start < from || hit.end > clause.end) continue
    const side =
      hit.family === 'actor' ? hit.id : hit.family === 'person' ? context.knowledge.people.get(hit.id)?.side : undefined
    if (side && side !== clause.attribution.side) return side
  }
  return null
}

function issueMentions({ account, sentences }: Parsed): IssueMention[] {
  return sentences.flatMap((sentence) =>
    sentence.hits.flatMap((hit) =>
      hit.family === 'issue' && !hit.with
        ? [{ account: account.id, issue: hit.id, start: hit.start, end: hit.end, form: account.text.slice(hit.start, hit.end) }]
        : [],
    ),
  )
}

/** Tone words count where the talks are spoken of, not where they describe anything else. */
const TALKS =
  /talk|conversation|call|meeting|discussion|exchange|atmosphere|谈|通话|会|交流|沟通|气氛|交换|бесед|разговор|переговор|встреч|атмосфер|обмен|диалог|характер/iu
const TONE_REACH = 40

function toneMentions({ account, sentences }: Parsed, knowledge: Knowledge): ToneMention[] {
  return sentences.flatMap((sentence) =>
    sentence.hits.flatMap((hit) => {
      if (hit.family !== 'tone') return []
      const around = account.text.slice(
        Math.max(sentence.start, hit.start - TONE_REACH),
        Math.min(sentence.end, hit.end + TONE_REACH),
      )
      if (!TALKS.test(around)) return []
      return [{ account: account.id, id: hit.id, level: knowledge.tones.get(hit.id)?.level ?? 0, start: hit.start, end: hit.end }]
    }),
  )
}
