import type { Language, SideId } from '../model/index.ts'
import { contains, overlap } from '../model/index.ts'
import type { Attribution, Clause, Context, CueHit, Mention, Sentence } from './context.ts'
import { canBeSubject, findSubject } from './find-subject.ts'
import { cuesOfKind } from './parse-account.ts'
import { findQuotations, type Quoted } from './quotations.ts'
import { resolveMention, type SpeakerState } from './resolve-mention.ts'
import { isTold, tellerOf, toldBy } from './who-is-told.ts'

const NOBODY: Attribution = { side: 'none', speaker: null, voice: 'narrated', toldBy: [], certainty: 0.8 }
const TOGETHER: Attribution = { side: 'joint', speaker: 'joint', voice: 'joint', toldBy: [], certainty: 0.9 }
/** A speaker carried over is a little less sure with every sentence that names nobody. */
const FADE = 0.97

/** Cuts every sentence into clauses with one speaker each, carrying a speaker over to sentences that name none. */
export function attributeSpeakers(context: Context): Clause[] {
  const state: SpeakerState = { current: NOBODY, people: [], spoken: false }
  const { sentences, account } = context.parsed
  const quotations = findQuotations(sentences, account.text, account.lang)
  return sentences.flatMap((sentence) => {
    const turn = turnSpeaker(sentence, context)
    if (turn) {
      state.current = turn
      return [{ start: sentence.start, end: sentence.end, sentence, attribution: turn, cue: null }]
    }
    return clausesOf(sentence, context, { state, quoted: quotations.get(sentence) })
  })
}

/** In a transcript only a turn's label changes the speaker. */
function turnSpeaker(sentence: Sentence, context: Context): Attribution | null {
  const { account, sentences } = context.parsed
  const block = account.blocks[sentence.block]
  const label = block?.kind === 'turn' ? block.speaker : undefined
  if (!label) return null
  const first = sentences.find((candidate) => candidate.block === sentence.block)
  const named = first?.mentions.find(
    (mention) =>
      contains({ start: label.start, end: label.end + 1 }, mention) || (mention.start <= label.start && mention.end >= label.end),
  )
  // A label that is an office alone is the publisher's own ("FOREIGN SECRETARY:").
  const side = named?.side ?? sideOfLabel(label.name, context) ?? (named?.kind === 'office' ? account.side : null)
  if (!side) return { ...NOBODY, speaker: label.name, voice: 'direct' }
  return { side, speaker: named?.name ?? label.name, voice: 'direct', toldBy: [], certainty: 0.98 }
}

/** A label that names only a family name («В.Путин», "PRESIDENT XI") is looked up among the participants. */
function sideOfLabel(label: string, context: Context): SideId | null {
  const words = label
    .toLowerCase()
    .split(/[\s.]+/u)
    .filter((word) => word.length > 1)
  const found = context.meeting.participants.find(
    (person) =>
      words.includes(person.name.toLowerCase().split(' ').at(-1)!) || words.includes(person.name.toLowerCase().split(' ')[0]!),
  )
  return found?.side ?? null
}

/** How an account has got to a sentence: who spoke, and what of it is quoted. */
interface Progress {
  readonly state: SpeakerState
  readonly quoted: Quoted | undefined
}

function clausesOf(sentence: Sentence, context: Context, { state, quoted }: Progress): Clause[] {
  const { account } = context.parsed
  const ceremonies = cuesOfKind(sentence, 'narration').filter((cue) => cue.strong)
  const verbs = cuesOfKind(sentence, 'report', 'impersonal').filter(
    (verb) =>
      !ceremonies.some((ceremony) => overlap(ceremony, verb) > 0) && !quoted?.inside.some((quote) => contains(quote, verb)),
  )
  if (quoted?.closes) state.current = taggedSpeaker(quoted.closes, context, state) ?? state.current
  const clauses: Clause[] = []
  let from = sentence.start
  let speaker: Attribution | null = null
  for (const verb of verbs) {
    const subject =
      verb.kind === 'report' ? findSubject(sentence, verb, from, account.text, account.lang, isSpeaking(state)) : null
    const listed = !subject && verb.kind === 'report' && isListed(verb, sentence, context)
    const attribution: Attribution | null = subject
      ? isTold(verb, account.text)
        ? tellerOf(subject, context, state)
        : resolveMention(subject, context, state)
      : verb.kind === 'impersonal'
        ? agentOf(sentence, verb, context, state)
        : listed
          ? TOGETHER
          : speaker
    if (!attribution) continue
    if (!subject && verb.kind === 'report' && !listed && !continues(verb, sentence, context)) continue
    const start = subject && subject.start < verb.start ? subject.start : verb.start
    const told = toldBy(clauses.at(-1), start, attribution, account.text)
    clauses.push({
      start,
      end: sentence.end,
      sentence,
      attribution: told.length > 0 ? { ...attribution, toldBy: told } : attribution,
      cue: verb,
    })
    speaker = attribution
    if (told.length === 0) state.current = attribution
    if (verb.kind === 'report') state.spoken = true
    from = verb.end
  }
  if (clauses.length === 0) {
    const goesOn = (quoted?.continued || quoted?.closes) && isSpeaking(state)
    return goesOn
      ? [{ start: sentence.start, end: sentence.end, sentence, attribution: fade(state), cue: null }]
      : [withVerb(carriedOver(sentence, context, state), verbs, account.lang)]
  }
  return close(clauses, sentence)
}

/** A quotation of several sentences has its tag behind the last: “… . …,” the President said. */
function taggedSpeaker(
  { sentence, at }: NonNullable<Quoted['closes']>,
  context: Context,
  state: SpeakerState,
): Attribution | null {
  const { account } = context.parsed
  const verb = cuesOfKind(sentence, 'report').find((cue) => cue.start >= at)
  const subject = verb && findSubject(sentence, verb, at, account.text, account.lang, false)
  return subject ? resolveMention(subject, context, state) : null
}

/** "3. Condemned …": what a joint document lists without a subject all have agreed on. */
function isListed(verb: CueHit, { start }: Sentence, { parsed: { account } }: Context): boolean {
  if (account.kind !== 'joint-document') return false
  return (
    /^[\s\d.()–—•*-]*$/u.test(account.text.slice(start, verb.start)) && !/ing$/iu.test(account.text.slice(verb.start, verb.end))
  )
}

/** "…, noting that", "and stressed", ，强调: a verb without a subject of its own goes on with the speaker before it. */
function continues(verb: CueHit, sentence: Sentence, context: Context): boolean {
  const { account } = context.parsed
  const before = account.text.slice(sentence.start, verb.start)
  if (account.lang === 'zh') return /[，、；]\s*(?:并|还|也|同时|进一步|再次|共同|一致)?\s*$/u.test(before)
  if (account.lang === 'ru')
    return /(?:,|\sи|\sа также|\sтакже|\sно|\sпри этом)\s*(?:также|ещё|ещe|вновь|особо|вместе с тем)?\s*$/iu.test(before)
  return /(?:,|\band|\bas well as|\bwhile|\bbut|\bthen)\s*(?:also|further|again|once again|in particular)?\s*$/iu.test(before)
}

/** Clauses run from where their subject begins to the next one; the first takes the start of the sentence. */
function close(clauses: readonly Clause[], sentence: Sentence): Clause[] {
  return clauses.map((clause, index) => ({
    ...clause,
    start: index === 0 ? sentence.start : clause.start,
    end: clauses[index + 1]?.start ?? sentence.end,
  }))
}

/** Impersonal passives: the agent named, else the speaker whose topic goes on, else the sides together. */
function agentOf(sentence: Sentence, verb: CueHit, context: Context, state: SpeakerState): Attribution {
  const { account } = context.parsed
  const agent = sentence.mentions.find((mention) => isAgent(mention, sentence, account.text, verb))
  if (agent) return resolveMention(agent, context, state) ?? TOGETHER
  if (verb.kind === 'impersonal' && (verb.act === 'discuss' || verb.act === 'agree')) return TOGETHER
  const together = cuesOfKind(sentence, 'joint').length > 0
  const previous = state.current
  const goesOn =
    !together &&
    account.lang !== 'zh' &&
    state.spoken &&
    typeof previous.side === 'string' &&
    previous.side !== 'joint' &&
    previous.side !== 'none'
  const framed = /^(?:[^.]{0,60})?(?:в ходе|во время|было|была|был)\s/iu.test(account.text.slice(sentence.start, verb.start + 1))
  return goesOn && !framed ? { ...previous, certainty: previous.certainty * 0.75 } : TOGETHER
}

/** "China's readiness … was voiced": whose attitude it is. */
const ATTITUDE =
  /^['’]s?\s+(?:\p{L}+\s+){0,2}(?:readiness|willingness|support|position|commitment|backing|interest|intention|concern|concerns|opposition|gratitude|hope|appreciation|determination|resolve|approach|view|stance)\b/u

/** An agent stands beside its verb; further on, "by" belongs to something else ("the support of Ukraine by Germany"). */
const AGENT_REACH = 30
/** In Russian the agent may stand on either side, with what is said between. */
const FAR = 90

/** "by the President", «с российской стороны», «готовность российской стороны», «Владимиром Путиным», «Президентом», «им», «Россией». */
function isAgent(mention: Mention, sentence: Sentence, text: string, verb: CueHit): boolean {
  const words = text.slice(mention.start, mention.end)
  if (ATTITUDE.test(text.slice(mention.end, mention.end + 60)) && mention.side !== null) return mention.start < verb.start
  const before = text.slice(Math.max(sentence.start, mention.start - 14), mention.start)
  if (/\bby\s+(?:the\s+)?$/iu.test(before)) return mention.start > verb.end && mention.start - verb.end <= AGENT_REACH
  if (mention.kind === 'side')
    return (
      /(?:^|\s)[сС]о?\s+$/u.test(before) ||
      /(?:готовност|заинтересованност|приверженност|поддержк|позици|благодарност|намерени|подход|стороной)\S*\s+$/iu.test(
        before,
      ) ||
      /стороной$/iu.test(words)
    )
  if (mention.kind === 'joint') return /(?:ами|ями|сторон)$/iu.test(words)
  if (/(?:^|\s)(?:с|со|между|перед|над)\s+$/iu.test(before)) return false
  if (Math.max(mention.start - verb.end, verb.start - mention.end) > FAR) return false
  if (mention.kind === 'pronoun') return /^(?:им|ею)$/iu.test(words)
  if (mention.kind === 'office' || mention.kind === 'role')
    return words.split(/\s/u, 2).some((word) => /(?:ом|ем|ой|ым|им)$/iu.test(word))
  if (mention.kind === 'state') return mention.name === 'name' && /(?:ей|ем|ом)$/iu.test(words)
  return mention.kind === 'person' && /(?:ым|им|ом|ем|ой)$/iu.test(words)
}

/** No reporting verb: a subject at the start of the sentence, else the speaker before. */
function carriedOver(sentence: Sentence, context: Context, state: SpeakerState): Clause {
  const attribution = subjectAlone(sentence, context, state) ?? fade(state)
  state.current = attribution
  return { start: sentence.start, end: sentence.end, sentence, attribution, cue: null }
}

/** A verb that says what is done counts for that, even where its subject could not be made out. */
function withVerb(clause: Clause, verbs: readonly CueHit[], lang: Language): Clause {
  // In Chinese the same words are nouns and objects (倡议, 支持…): only what both sides conclude is sure to be the verb.
  const sure = (act: string): boolean => lang !== 'zh' || (act === 'agree' && clause.attribution.side === 'joint')
  const verb = verbs.find(
    (one) => one.kind === 'report' && one.act !== undefined && sure(one.act) && one.start - clause.start <= MAIN,
  )
  return verb ? { ...clause, verb } : clause
}

/** Main verbs stand near the start, in code units. */
const MAIN = 60

/** One side is being carried over. */
function isSpeaking(state: SpeakerState): boolean {
  return state.current.side !== 'joint' && state.current.side !== 'none'
}

function fade(state: SpeakerState): Attribution {
  const { current } = state
  return { ...current, certainty: current.certainty * FADE }
}

/** In Chinese a subject stands where a clause begins; behind a verb it is an object (看重伊方…). */
function opensClause(mention: Mention, { start }: Sentence, text: string): boolean {
  return mention.start === start || /[，。、；：,“"\s但而且]/u.test(text[mention.start - 1]!)
}

/** Places, times and connectives may stand before a subject. */
const OPENING: Readonly<Record<string, number>> = { en: 30, zh: 16, ru: 40 }

function subjectAlone(sentence: Sentence, context: Context, state: SpeakerState): Attribution | null {
  const { account } = context.parsed
  const first = sentence.mentions.find((mention) => canBeSubject(mention, sentence, account.text, account.lang))
  if (!first || first.start - sentence.start > OPENING[account.lang]!) return null
  if (account.lang === 'zh' && !opensClause(first, sentence, account.text)) return null
  const speaking = isSpeaking(state)
  if (first.kind === 'person' || (first.kind === 'office' && first.side !== null)) {
    const side = first.side
    return side !== null && context.meeting.sides.includes(side) ? resolveMention(first, context, state) : null
  }
  if (first.kind === 'joint') return first.bound && speaking ? null : resolveMention(first, context, state)
  if (first.kind === 'pronoun' || first.kind === 'office' || first.kind === 'counterpart')
    return resolveMention(first, context, state)
  if (first.kind === 'self') return speaking ? null : ownVoice(context)
  return sideAlone(first, sentence, context, state, speaking)
}

/** "China will …", 俄方愿…: a side as subject speaks for itself unless it is what another asks for or complains of. */
function sideAlone(
  first: Mention,
  sentence: Sentence,
  context: Context,
  state: SpeakerState,
  speaking: boolean,
): Attribution | null {
  if (first.side === null || !context.meeting.sides.includes(first.side) || first.side === state.current.side) return null
  const act = cuesOfKind(sentence, 'act').find((cue) => cue.start >= first.end && cue.start - first.end <= 8)
  const speaksForItself = act !== undefined && (act.act === 'commit' || act.act === 'support' || act.act === 'praise')
  // A joint document lists what each will do: "China will …".
  if (act && context.parsed.account.kind === 'joint-document') return resolveMention(first, context, state)
  // In its own account a government speaks under its country's name: "The UK remains open to …".
  const own = first.kind === 'side' || first.side === context.parsed.account.side
  if (speaking && !(own && speaksForItself)) return null
  return resolveMention(first, context, state)
}

function ownVoice(context: Context): Attribution | null {
  const { side } = context.parsed.account
  return side === null ? null : { side, speaker: null, voice: 'indirect', toldBy: [], certainty: 0.7 }
}
