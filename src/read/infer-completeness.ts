import type { Block, Completeness } from '../model/index.ts'

export interface CompletenessSources {
  readonly title: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  /** Why the format knows that the text is cut off. */
  readonly cut?: string | undefined
}

export interface InferredCompleteness {
  readonly value: Completeness
  readonly reason: string
}

/** Titles of notices and of the opening remarks that the press may hear. */
const OPENING_TITLE =
  /\b(?:before|at the (?:start|beginning|top) of|ahead of) (?:a |an |the |their )?(?:[\p{L}-]+ ){0,3}(?:meeting|talks|summit|dinner|lunch)|\bopening remarks\b|\bbeginning of\b|press spray|pool spray|^начало |вступительное слово|перед началом|в начале (?:встречи|беседы|переговоров)|开场|会谈前|会晤前/iu
const NOTICE_TITLE =
  /\bwill (?:meet|hold|travel|visit|host|speak|receive|have|attend|discuss)\b|\bto (?:meet|hold talks|visit|host|travel)\b|\bupcoming\b|\bscheduled\b|состоятся|состоится|проведёт|проведет|посетит|посетят|встретится|встретятся|примет участие|^анонс|将(?:对|于|同|与|和|赴|会见|会晤|访问|出席|举行|应邀)|將(?:對|於|同|與|訪問|舉行)/iu
/** Words of a text written as the talks begin, or before. */
const BEGUN =
  /(?:началась|началися|начались|начинается|начинаются|начался)\s+(?!с\s)(?:\p{L}+\s){0,3}?(?:бесед|переговор|встреч|разговор|консультац|видеоконференц)\p{L}*|(?:talks|negotiations|meeting|conversation) (?:between [^.]{0,80} )?(?:has|have) (?:begun|started)|(?:talks|a meeting|negotiations) (?:has|have|is|are) (?:now )?under way|(?:会谈|会晤|会见)(?:正在进行|已经开始|开始举行)/iu
const FUTURE =
  /\bwill (?:meet|hold|discuss|exchange views|have (?:talks|a (?:call|conversation|meeting))|speak (?:with|by)|address|consider|touch upon|focus on)\b|\bare (?:scheduled|expected|due|set) to (?:meet|discuss|hold|speak)|\b(?:is|are) to be (?:discussed|addressed|raised|considered|signed)\b|\bplan(?:s|ned)? to discuss|(?:будут|будет) (?:обсужд|рассмотрен|затронут|проведен)|(?:планируется|предполагается|намечено|намечен[аы]?|предстоит) (?:обсу|рассмотр|обмен|провести|провед|встреч|подписан)|состоятся|состоится|пройдут|пройдёт|пройдет|проведёт|проведет|即将|将(?:于|对|就|同|与|和|举行|会见|会晤|讨论)|將(?:於|對|就|同|與|舉行)/iu
/** Words that tell what was said: a text that has them is no mere notice, even if it goes on to what will follow. */
const REPORTED =
  /\b(?:discussed|stressed|emphasi[sz]ed|noted|underscored|reaffirmed|reiterated|agreed|expressed|said|stated|thanked|congratulated|welcomed|exchanged|raised|affirmed|conveyed|informed|asked|replied|recalled|proposed|condemned|assured|explained)\b|(?:обсу(?:дил|жден|ждён|ждал)|подчеркнул|подчёркнут|подчеркнут|отметил|отмечен|заявил|выразил|подтвер(?:дил|жден|ждён)|договорил|условлен|поздравил|поблагодарил|рассмотрен|затронут|обменял|констатирован|акцентирова|проинформировал|сообщил|сказал)|(?:指出|强调|強調|表示|重申|认为|称，|说，|一致同意|达成|交换了?意见|深入交换|通报|介绍了|阐述)/giu

/**
 * People who are not named and told a reporter what was said. A text that rests on them passes on what they chose to let out;
 * what it lacks, nobody left out of an account of the talks.
 */
const SOURCE =
  /\b(?:an?|one|two|three|several|senior|the same) (?:\p{L}+ ){0,2}(?:officials?|diplomats?|sources?|aides?)\b(?=[^.]{0,40}\b(?:said|say|says|told|put|spoke|claimed|added)\b)|\b(?:according to|told by) (?:an?|one|two|the same|several) (?:\p{L}+ ){0,2}(?:officials?|diplomats?|sources?|aides?)\b|\bsources? (?:close to|familiar with|in the (?:government|ministry|delegation|administration|presidency|kremlin))\b|(?:по словам|по данным|как сообщил|как рассказал|утверждает|сообщил[аи]?|рассказал[аи]?)\s+(?:\p{L}+\s){0,2}(?:источник|собеседник|чиновник|дипломат)\p{L}*|источник\p{L}* (?:агентства|издания|в (?:правительств|министерств|мид|кремл|делегаци|администраци|аппарат)\p{L}*)|(?:据|據)[^。，,]{0,12}(?:官员|官員|消息人士|知情人士|人士)(?:透露|披露|表示|称|稱)|(?:据悉|據悉|據聞|据闻)|(?:消息人士|知情人士|人士)[^。，,]{0,6}(?:透露|披露|对本报|對本報)/giu
/** One such person beside what the sides say themselves makes no hearsay. */
const MANY_SOURCES = 2

/** Words of a text that tells several meetings: of each it gives a few lines. */
const ROUND_UP =
  /\b(?:separately (?:met|spoke|held|talked)|(?:met|spoke|talked) separately|held separate (?:meetings|talks|calls)|(?:held|had) a (?:number|series|round) of (?:\p{L}+ )?(?:meetings|calls|talks))\b|(?:分别|分別)(?:会见|會見|会晤|會晤|同|与|與|和|举行|舉行)|(?:провёл|провел|провела|состоялся) (?:ряд|серию|серия) (?:\p{L}+ )?(?:встреч|бесед|переговоров)|(?:провёл|провел|провела) отдельные (?:встречи|беседы|переговоры)/iu

/** Words by which a publisher says that it prints a part. */
const EXCERPT =
  /\b(?:message|letter|telegram|statement|speech|remarks|address)\b[^.\n]{0,40}\b(?:reads|said|says|states)?,? in part\b|\bexcerpts? (?:from|of)\b|(?:в (?:послании|телеграмме|письме|приветствии|заявлении)|говорится|отмечается), в частности|в (?:послании|телеграмме|письме|приветствии|заявлении),? в частности|выдержк[аи] из|(?:节选|節選|摘编|摘編)(?:如下|：|:|$)/imu

/** Marks by which a publisher says that words follow which it does not print. */
const CUT_MARK =
  /(?:<(?:…|\.{3})>|\[(?:…|\.{3})\]|\((?:…|\.{3})\)|\bto be continued\b|продолжение следует|далее следует|（未完）|\(未完\)|待续)/iu
const TEASER =
  /(?:read (?:more|the full (?:text|story|article))|continue reading|full (?:text|story) (?:here|at)|читать (?:далее|полностью|дальше)|подробнее|показать (?:полностью|ещё|еще)|阅读全文|閱讀全文|查看(?:更多|全文)|点击查看|展开全文|更多内容|\[\+\d+ chars?\])[\s.…→»>:]*$/iu
/** Lines after the last words that belong to the publisher: credits, links, the time of the end. */
const AFTERWORD =
  /(?:\n|(?<=[.!?…。！？>»”"）)]\s{0,3}))(?:(?:END\s+)?\d{1,2}:\d\d\s*[AP]\.?M\.?[^\n]{0,20}|END|###|# # #|\*{3,}|\* \* \*|-+\s*end\s*-+|-30-|（完）|\(完\)|[(（](?:视频编辑|文字编辑|责任编辑|编辑|记者)[^()（）]{0,60}[)）]|责任编辑[^\n]{0,40}|(?:смотрите также|дополнительно|see also|additional(?:ly)?|related (?:links|news)|темы|теги|tags)(?!\p{L})[\s\S]{0,600})\s*$/iu

/** How much of the text is the beginning, where notices show. */
const LEAD = 500
/** How much of the text is the end, where cut marks count. A mark in the middle leaves out words of a third. */
const END = 400
/** A notice tells nothing that was said; one stray word is allowed for ("the leaders agreed to meet"). */
const FEW_REPORTED = 2

/** Whether the text is the whole of what its publisher tells, and why. Only a whole account can be silent. */
export function inferCompleteness(sources: CompletenessSources): InferredCompleteness {
  return inferNotice(sources) ?? inferHearsay(sources) ?? inferCut(sources) ?? inferEnd(sources)
}

/** No more matches than are asked for: a long text is not searched to its end for what its lead shows. */
function firstMatches(text: string, pattern: RegExp, most: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (const match of text.matchAll(pattern)) {
    found.push(match)
    if (found.length === most) break
  }
  return found
}

function inferNotice({ title, text, blocks }: CompletenessSources): InferredCompleteness | null {
  const heading = title ?? ''
  const lead = text.slice(0, LEAD)
  const turns = blocks.some((block) => block.kind === 'turn')
  const begun = BEGUN.exec(lead)
  if (begun) return partial(`written as the talks began (“${begun[0]}”)`)
  const opening = OPENING_TITLE.exec(heading)
  if (opening) return partial(`opening remarks only (“${opening[0]}” in the title)`)
  const reports = firstMatches(text, REPORTED, FEW_REPORTED)
  const reported = reports.length
  const notice = NOTICE_TITLE.exec(heading)
  if (notice && reported < FEW_REPORTED) return partial(`a notice of what is to come (“${notice[0]}” in the title)`)
  const future = FUTURE.exec(lead)
  if (
    future &&
    !turns &&
    reported < FEW_REPORTED &&
    future.index < (reports[0]?.index ?? text.length) &&
    !/^joint/iu.test(heading)
  )
    return partial(`a notice of what is to come (“${future[0]}”)`)
  const heard = turns
    ? /\b(?:beginning|start) of\b|(?<!\p{L})начало (?:встречи|беседы|переговоров|разговора)|(?:вступительное слово)/iu.exec(
        text.slice(0, LEAD),
      )
    : null
  return heard ? partial(`opening remarks only (“${heard[0]}”)`) : null
}

function inferHearsay({ text }: CompletenessSources): InferredCompleteness | null {
  const sources = firstMatches(text, SOURCE, MANY_SOURCES)
  return sources.length < MANY_SOURCES ? null : partial(`it tells what unnamed sources let out (“${sources[0]![0].trim()}”)`)
}

function inferCut({ title, text, blocks, cut }: CompletenessSources): InferredCompleteness | null {
  if (cut) return partial(cut)
  const roundUp = ROUND_UP.exec(`${title ?? ''}\n${text.slice(0, LEAD / 2)}`)
  if (roundUp) return partial(`it tells several meetings (“${roundUp[0]}”)`)
  const excerpt = EXCERPT.exec(text.slice(0, LEAD))
  if (excerpt) return partial(`an extract (“${excerpt[0]}”)`)
  const body = withoutAfterword(text)
  const end = text.slice(Math.max(0, body.length - END))
  const mark = CUT_MARK.exec(blocks.some((block) => block.kind === 'turn') ? end : end.slice(-END / 4))
  if (mark) return partial(`the publisher marks a cut (“${mark[0]}”)`)
  const teaser = TEASER.exec(body.slice(-END))
  return teaser ? partial(`the text is a teaser (“${teaser[0].trim()}”)`) : null
}

function inferEnd({ text }: CompletenessSources): InferredCompleteness {
  const body = withoutAfterword(text).trimEnd()
  const last = body.slice(-1)
  if (/(?:…|\.{3})$/u.test(body)) return partial('the text breaks off with an ellipsis')
  if (/[.!?。！？]["”’»）)\]*_]*$/u.test(body) || /[”»"）)]$/u.test(body))
    return { value: 'whole', reason: 'ends with a full sentence' }
  if (/[,;:，；：、–—-]$/u.test(last) || breaksOff(body)) return partial('the text breaks off in the middle of a sentence')
  return { value: 'unknown', reason: 'the text ends with neither a full sentence nor a mark of its end' }
}

/** Words after the last full stop that are no signature, list or link: running text is mostly in small letters. */
function breaksOff(body: string): boolean {
  const tail = /[^.!?。！？\n]*$/u.exec(body.slice(-AFTERWORD_REACH))![0].trim()
  if (/\p{Script=Han}/u.test(tail)) return tail.length > SHORT_TAIL_HAN && !ATTENDANCE.test(tail)
  const words = tail.split(/\s+/u)
  return words.length >= FEW_WORDS && words.filter((word) => /^\p{Ll}/u.test(word)).length > words.length / 2
}

/** The last line of many Chinese accounts names who was there, often without a full stop. */
const ATTENDANCE = /(?:出席|参加|參加|陪同|在座)\p{Script=Han}{0,8}$/u
/** Shorter ends may be a signature or a link. */
const SHORT_TAIL_HAN = 15
const FEW_WORDS = 4

function withoutAfterword(text: string): string {
  let body = text.trimEnd()
  for (let step = 0; step < MOST_AFTERWORDS; step++) {
    const match = AFTERWORD.exec(body.slice(-AFTERWORD_REACH))
    if (!match) return body
    body = body.slice(0, Math.max(0, body.length - AFTERWORD_REACH) + match.index).trimEnd()
  }
  return body
}

const MOST_AFTERWORDS = 4
const AFTERWORD_REACH = 800

function partial(reason: string): InferredCompleteness {
  return { value: 'partial', reason }
}
