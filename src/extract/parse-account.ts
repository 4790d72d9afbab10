import type { Hit, Knowledge } from '../knowledge/index.ts'
import { type CueKind, languageRules, splitSentences } from '../language/index.ts'
import { type Account, contains, type Span } from '../model/index.ts'
import type { CueHit, Parsed, Sentence } from './context.ts'
import { findMentions } from './find-mentions.ts'

/** Sentences of an account with everything that is recognised in them: the one pass over its text. */
export function parseAccount(account: Account, knowledge: Knowledge): Parsed {
  const hits = dropRivals(knowledge.findHits(account.text, account.lang, account.date), account.side)
  const spans = sentenceSpans(account)
  const sentences: Sentence[] = []
  let from = 0
  for (const { block, start, end } of spans) {
    while (from < hits.length && hits[from]!.start < start) from++
    let to = from
    while (to < hits.length && hits[to]!.start < end) to++
    const inside = hits.slice(from, to).filter((hit) => hit.end <= end)
    from = to
    sentences.push({ index: sentences.length, block, start, end, hits: inside, ...split(account, inside, knowledge) })
  }
  const title = account.title ?? ''
  const titleHits = knowledge.findHits(title, account.lang, account.date)
  return {
    account,
    sentences,
    titleHits,
    titleMentions: findMentions(title, titleHits, cuesOf(titleHits, account, knowledge), account, knowledge),
  }
}

/** A short form that several states share (乌方) is the one that the account names otherwise; a pair (中俄) is one where both are named. */
function dropRivals(hits: readonly Hit[], side: string | null): Hit[] {
  const named = new Map<string, number>()
  let shared = false
  eachActorGroup(hits, (group) => {
    if (group.length > 1) shared = true
    else named.set(group[0]!.id, (named.get(group[0]!.id) ?? 0) + 1)
  })
  const isNamed = (id: string): boolean => id === side || named.has(id)
  const rejected = new Set<Hit>()
  if (shared) {
    const weight = (hit: Hit): number => (named.get(hit.id) ?? 0) + (hit.id === side ? 1 : 0)
    eachActorGroup(hits, (group) => {
      const best = group.reduce((chosen, hit) => (weight(hit) > weight(chosen) ? hit : chosen))
      for (const hit of group) if (hit !== best) rejected.add(hit)
    })
  }
  return hits.filter((hit) => (hit.family === 'pair' ? hit.sides.every(isNamed) : !rejected.has(hit)))
}

/** Actors that share a place stand one after the other, apart from hits of other families. */
function eachActorGroup(hits: readonly Hit[], visit: (group: readonly Hit[]) => void): void {
  let group: Hit[] = []
  for (const hit of hits) {
    if (hit.family !== 'actor') continue
    const last = group.at(-1)
    if (last && last.start === hit.start && last.end === hit.end) group.push(hit)
    else {
      if (last) visit(group)
      group = [hit]
    }
  }
  if (group.length > 0) visit(group)
}

function split(account: Account, hits: readonly Hit[], knowledge: Knowledge): Pick<Sentence, 'cues' | 'mentions'> {
  const cues = cuesOf(hits, account, knowledge)
  return { cues, mentions: findMentions(account.text, hits, cues, account, knowledge) }
}

/** Cues of a sentence; a word inside a longer name is none ("United States"). */
function cuesOf(hits: readonly Hit[], account: Account, knowledge: Knowledge): CueHit[] {
  return dropPlainTwins(rawCues(hits, account, knowledge))
}

/** Where one word stands both among plain reporting verbs and among those with an act, the act counts. */
function dropPlainTwins(cues: readonly CueHit[]): CueHit[] {
  const acting = new Set(cues.flatMap((cue) => (cue.kind === 'report' && cue.act ? [cue.start] : [])))
  return cues.filter((cue) => cue.kind !== 'report' || cue.act !== undefined || !acting.has(cue.start))
}

function rawCues(hits: readonly Hit[], account: Account, knowledge: Knowledge): CueHit[] {
  const names = hits.filter((hit) => hit.family === 'actor' || hit.family === 'person')
  return hits.flatMap((hit) => {
    const cue = knowledge.cueOf(hit, account.lang)
    if (cue && names.some((name) => contains(name, hit) && name.end - name.start > hit.end - hit.start)) return []
    if (cue?.kind === 'report' && isCapitalised(account, hit)) return []
    return cue ? [{ ...cue, start: hit.start, end: hit.end }] : []
  })
}

/** A capital inside a sentence is part of a name: "States", "Said". */
function isCapitalised({ lang, text }: Account, { start }: Span): boolean {
  return lang !== 'zh' && /\p{Lu}/u.test(text[start] ?? '') && /[\p{L},]\s$/u.test(text.slice(Math.max(0, start - 2), start))
}

function sentenceSpans(account: Account): (Span & { block: number })[] {
  const { abbreviations } = languageRules[account.lang]
  return account.blocks.flatMap((block, index) => {
    return splitSentences(account.text, block, abbreviations).map((span) => ({ ...span, block: index }))
  })
}

/** Cues of the given kinds, in order. */
export function cuesOfKind<K extends CueKind>(
  sentence: { readonly cues: readonly CueHit[] },
  ...kinds: readonly K[]
): CueOf<K>[] {
  return sentence.cues.filter((cue): cue is CueOf<K> => (kinds as readonly string[]).includes(cue.kind))
}

type CueOf<K extends CueKind> = CueHit extends infer C
  ? C extends { kind: infer L }
    ? K & L extends never
      ? never
      : C
    : never
  : never
