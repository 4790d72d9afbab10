import type { Meeting, MeetingSignature } from '../model/index.ts'

/**
 * Words of titles and leads that tell in what form people met, and whether they met at all. The lists were drawn up over
 * titles of five publishers in three languages; the first row that fits counts.
 */
export const FORMS: readonly (readonly [Meeting['form'], RegExp])[] = [
  ['video-call', /video|videoconferenc|virtual|\bzoom\b|\bonline\b|视频|видео/iu],
  ['call', /\bcall\b|\bcalls\b|\bspoke\b|telephone|phone|通电话|通话|телефонн/iu],
  ['summit', /summit|峰会|саммит/iu],
  ['visit', /\bvisit|访问|визит/iu],
  ['meeting', /\bmet\b|meet|talks|conversation|negotiat|会见|会谈|会晤|茶叙|встреч|переговор|бесед/iu],
]

/** Meetings by telephone or video take place in two places; the others in one. */
export function formOf(text: string): Meeting['form'] {
  return FORMS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unknown'
}

/** Words of contact in a title or first sentence, beyond those of the forms. */
const CONTACT =
  /receiv|welcom|host|held|hold|discuss|consult|audience|briefed|举行|接见|接待|会面|交谈|同.{1,30}(?:磋商|对话)|принял|примет|провёл|провел|контакт|обсуд/iu

/** What is sent or published, where nobody is met. */
const SENT =
  /congratulat|condolence|greetings|\btelegram|birthday|\bletters? to|message (?:to|of)|executive order|ratif|credentials|\bessay|\bop-ed|interview|address (?:by|to)|nominat|proclamation|贺电|贺信|致电|慰问电|唁电|致贺|复信|回信|致信|致函|致辞|致贺|专访|署名文章|吊唁|поздравлен|соболезнован|телеграмм|приветстви|интервью|указ\b|верительн/iu

/** Others who speak of a meeting: experts, markets, the world. */
const ABOUT =
  /国际社会|国际人士|各界|多国人士|多国政要|高度评价|积极评价|热切期待|述评|评论|记者观察|综述|外交部发言人|谈访|举世瞩目|取得.{0,12}成果|取得圆满成功|вопрос[ыа] журналист|reaction/iu

const BEFORE =
  /^on \p{Lu}\p{L}+ \d{1,2},|\bwill\b|\bto (?:meet|speak|host|hold|welcome|travel|visit)\b|upcoming|ahead of|preview|将(?:于|同|在|对|赴|与|举行|出席|会|访)|即将|состо(?:ится|ятся)|провед[её]т|посетит|примет|встретится/iu

/** Nobody meets by sending; where a title speaks of both, they met. */
export function isContact(title: string, lead: string): boolean {
  if (SENT.test(title)) return false
  const met = (text: string): boolean => formOf(text) !== 'unknown' || CONTACT.test(text)
  return met(title) || (!SENT.test(lead) && met(lead))
}

export function stanceOf(title: string, lead: string): MeetingSignature['stance'] {
  if (ABOUT.test(title)) return 'about'
  return BEFORE.test(title) || (BEFORE.test(lead) && !/\bmet\b|\bspoke\b|\bheld\b|会见了|举行了/iu.test(lead))
    ? 'before'
    : 'itself'
}

const AGAIN =
  /\bsecond (?:call|conversation|time|phone)|\bspoke again|another (?:call|phone|conversation)|again (?:spoke|talk|discuss)|再次(?:同|与|通)|第二次通|повторн|втор(?:ой|ая) (?:разговор|бесед)|вновь (?:поговор|провёл|состоял)/iu

/** 2 where the account calls the contact a further one of the day; null where it says nothing. */
export function ordinalOf(title: string, lead: string): number | null {
  return AGAIN.test(title) || AGAIN.test(lead) ? 2 : null
}

/** Whom a title names as met: what follows "with", «с», 会见. */
const MET: readonly RegExp[] = [
  /(?:分别会见|会见|接见|会晤|同|与|和)(.{2,30}?)(?:分别|举行|会谈|通电话|通话|共同|会面|会晤|茶叙|就|视频|小范围|$|[ ，。])/u,
  /\b(?:with|receives?d?|welcomes?d?|hosts?|met)\s+(?:with\s+)?(.{3,90}?)(?:\s+(?:in|at|on|following|to|during|before|after)\s|[.,–—-]\s|$)/iu,
  /(?:^|\s)(?:с|со)\s+(.{3,90}?)(?:\s+(?:в|на|по|об?|состо\p{L}+)\s|[.,–—]|$)/iu,
]

export function counterpartOf(title: string): string | null {
  for (const pattern of MET) {
    const found = pattern.exec(title)?.[1]?.trim()
    if (found) return found
  }
  return null
}

/** Who met them: in Chinese titles, what stands before 会见, 同, 与. */
export function hostOf(title: string): string | null {
  return /^(\p{Script=Han}{2,12}?)(?:分别)?(?:会见|接见|会晤|同|与)/u.exec(title)?.[1] ?? null
}
