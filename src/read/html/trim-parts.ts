import type { LinkedPart } from './to-text.ts'

/** Parts whose letters are links to this share lead elsewhere. */
const LINKED = 0.5
/** Tools of the page, and what it says about itself around an article. */
const TOOLS =
  /^[【[（(]?\s*(?:字号|字体|字體|打印|分享|关闭|收藏|来源[:：]|來源[:：]|views?:|print\b|share\b|font size|размер шрифта|версия для печати|поделиться|распечатать|просмотров?:|published \d|last updated|опубликовано|дата публикации|статус материала)/iu
/** A label stands alone above links; longer lines are words of the account. */
const LONGEST_LABEL = 40

/** The parts of the article: without the title said again, the tools of the page before it, and links after it. */
export function trimParts(text: string, parts: readonly LinkedPart[], title: string | null): Trimmed {
  const words = (part: LinkedPart): string => text.slice(part.start, part.end)
  const away = (part: LinkedPart): boolean =>
    part.linked > LINKED || (words(part).length <= LONGEST_TOOLS && TOOLS.test(words(part))) || isDateLine(words(part))
  let from = 0
  for (let i = 0; i < parts.length; i++) {
    if (away(parts[i]!) || words(parts[i]!) === title) from = i + 1
    else if (i >= MOST_LABELS || !isLabel(words(parts[i]!), parts[i]!)) break
  }
  let to = parts.length
  while (to > from && (away(parts[to - 1]!) || (to < parts.length && isLabel(words(parts[to - 1]!), parts[to - 1]!)))) to--
  const after = parts[to]
  const next = after ? words(after).trim() : ''
  return { parts: parts.slice(from, to), cut: TEASER.test(next) ? `the page links to the rest (“${next}”)` : null }
}

export interface Trimmed {
  readonly parts: readonly LinkedPart[]
  /** Why the page shows that its text is only the beginning. */
  readonly cut: string | null
}

/** Links behind which the rest of a text stands. */
const TEASER =
  /^(?:read (?:more|on|the full (?:text|story|article|statement))|continue reading|full (?:text|story)|читать (?:далее|дальше|полностью)|подробнее|показать полностью|阅读全文|閱讀全文|查看全文|点击查看全文|展开全文)[\s.…→»>:]*$/iu

/** Before a line with the date stand at most so many labels: the kind of text, the office that gives it out. */
const MOST_LABELS = 4
const LONGEST_TOOLS = 160

/** Only a day, and a time of day. */
function isDateLine(words: string): boolean {
  return (
    words.length <= LONGEST_LABEL &&
    /\d{4}/u.test(words) &&
    /^(?:\d{4}[-./年]\s?\d{1,2}[-./月]\s?\d{1,2}日?|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2} \p{L}+\.? \d{4}(?: года| г\.)?|\p{L}+\.? \d{1,2}, \d{4})[,\s]*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*$/u.test(
      words,
    )
  )
}

/** Words alone above links. What has no letters (“<…>”, “###”) is a mark of the account. */
function isLabel(words: string, part: LinkedPart): boolean {
  if (words.length > LONGEST_LABEL || !/\p{L}/u.test(words) || /[.!?。！？…)）»”]$/u.test(words)) return false
  return part.kind === 'heading' || !/[,;，；、]/u.test(words)
}
