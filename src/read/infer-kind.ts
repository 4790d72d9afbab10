import type { AccountKind, Block } from '../model/index.ts'
import type { Publisher } from './publishers.ts'

export interface KindSources {
  readonly title: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly publisher: Publisher | null
}

const BRIEFING =
  /press (?:briefing|conference|gaggle|call)|background (?:press )?(?:call|briefing)|news conference|remarks to (?:the )?(?:press|media)|пресс-конференц|брифинг|ответы на вопросы|记者会|新闻发布会|答记者问|吹风会/iu
const JOINT =
  /^(?:the )?(?:(?:[\p{L}-]+\s){0,6}joint (?:statement|communiqu[eé]|declaration|press (?:release|statement)|vision|fact sheet)|(?:[\p{L}–-]+\s){0,4}(?:совместн\p{L}+ (?:заявлени|деклараци|коммюнике))|.{0,40}(?:联合声明|联合公报|共同声明|联合宣言|联合新闻公报|聯合聲明))/iu
const REMARKS =
  /^(?:opening |joint |brief )?(?:remarks|speech|address|statement to the press|transcript)\b|^(?:выступление|вступительное слово|заявления? для прессы|стенограмма)|讲话(?:全文)?$|致辞(?:全文)?$|实录/iu
const READOUT =
  /readout|read-out|phone call|telephone (?:call|conversation)|phone conversation|\bcall with|spoke (?:with|by)|\bmet with|meets? with|meeting with|\btalks with|\btalks\b|held talks|discussed|телефонн\p{L}+ разговор|встреч[аеиу]|переговор|беседа|встретил|обсудил|通电话|通話|会谈|会見|会见|会晤|會談|會見|會晤|视频会|电话/iu

/** Spoken words are a transcript where turns make up this share of the text. */
const SPOKEN_SHARE = 0.4
/** Questions by the press in a transcript, from which it counts as a press briefing. */
const SEVERAL_QUESTIONS = 3

/** The kind of an account, by its title, its structure and its publisher. */
export function inferKind({ title, text, blocks, publisher }: KindSources): {
  readonly value: AccountKind
  readonly reason: string
} {
  const heading = title ?? ''
  const turns = blocks.filter((block) => block.kind === 'turn')
  const spoken = turns.reduce((sum, turn) => sum + turn.end - turn.start, 0) / Math.max(1, text.trim().length)
  const questions = turns.filter((turn) =>
    /^(?:q|question|reporter|journalist|вопрос|журналист|корреспондент|记者|記者|问|問)$/iu.test(turn.speaker?.name ?? ''),
  ).length
  if (JOINT.test(heading)) return { value: 'joint-document', reason: 'the title names a joint document' }
  if (BRIEFING.test(heading)) return { value: 'press-briefing', reason: 'the title names a meeting with the press' }
  if (questions >= SEVERAL_QUESTIONS) return { value: 'press-briefing', reason: `${questions} questions by the press` }
  if (turns.length > 0 && spoken >= SPOKEN_SHARE)
    return { value: 'transcript', reason: `turns of speakers make up ${Math.round(spoken * 100)} % of the text` }
  if (REMARKS.test(heading)) return { value: 'transcript', reason: 'the title names remarks' }
  const telling = READOUT.test(heading) || READOUT.test(text.slice(0, OPENING))
  if (telling && publisher) return { value: 'readout', reason: `tells of a contact, published by ${publisher.name}` }
  if (publisher?.kind === 'official') return { value: 'readout', reason: `published by ${publisher.name}` }
  if (/readout/iu.test(heading)) return { value: 'readout', reason: 'the title says so' }
  return {
    value: 'report',
    reason: publisher ? `${publisher.name} tells of no contact between the sides` : 'no official publisher is known',
  }
}

/** The lead says what kind of contact it was. */
const OPENING = 300
