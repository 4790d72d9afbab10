/** First parts of compounds that are written with a hyphen wherever the line ends. */
const COMPOUND =
  /(?<!\p{L})(?:long|short|medium|high|low|mid|win|well|co|non|self|cross|multi|so|vice|two|three|four|one|first|second|third|all|anti|pro|post|pre|по|кое|северо|юго|военно|торгово|социально|общественно|политико|культурно|научно|финансово|информационно|вице|экс)-$/iu

/**
 * Two lines of a paragraph → one: a word cut at the end of a line is one word again, a compound keeps its hyphen
 * (`all` is the text in which it may stand whole elsewhere), and lines of Chinese go on without a space.
 */
export function glue(before: string, after: string, all: string): string {
  if (/\p{L}-$/u.test(before) && /^\p{L}/u.test(after))
    return isCompound(before, after, all) ? before + after : before.slice(0, -1) + after
  return isChinese(before.slice(-NEAR)) && isChinese(after.slice(0, NEAR)) ? before + after : `${before} ${after}`
}

function isCompound(before: string, after: string, all: string): boolean {
  if (/^\p{Lu}/u.test(after) || COMPOUND.test(before.slice(-LONGEST_START))) return true
  const start = /[\p{L}-]+-$/u.exec(before.slice(-LONGEST_START))![0]
  const end = /^\p{L}+/u.exec(after)![0]
  return all.includes(start + end)
}

const LONGEST_START = 40
/** How much of a line tells its language: figures and Latin names stand in Chinese too. */
const NEAR = 12

function isChinese(words: string): boolean {
  const han = words.match(/[\p{Script=Han}，。、！？；：“”（）《》]/gu)?.length ?? 0
  return han > (words.match(/[\p{Script=Latin}\p{Script=Cyrillic}]/gu)?.length ?? 0)
}
