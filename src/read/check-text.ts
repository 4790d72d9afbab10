import { UnsaidError } from '../model/index.ts'

/** Replacement characters and NULs: more than these were lost in a conversion. */
const LOST_SHARE = 1 / 200
const LOST_RUN = /[\ufffd\0]{4,}/u
/** UTF-8 read as Latin-1 or windows-1251: two letters for every one, the first always of the same few. */
const MANGLED =
  /[ÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[РС][\u0402-\u040f\u0452-\u045f\u00a0-\u00bb°±‚„…†‡€‰‹‘’“”•–—™›]|[ãäåæçèé][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/gu
const MANGLED_SHARE = 1 / 12

/** An error where the text is empty or was spoilt before it came here; null where it can be read. */
export function checkText(text: string, name: string): UnsaidError | null {
  if (text.trim() === '')
    return new UnsaidError('empty', `${name} is empty`, { hint: 'check that the text was saved with it', subject: name })
  const lost = text.match(/[\ufffd\0]/gu)?.length ?? 0
  if (lost > text.length * LOST_SHARE && (lost > 2 || LOST_RUN.test(text))) {
    return new UnsaidError('unreadable', `${name} holds ${lost} characters that were lost in a wrong conversion`, {
      hint: 'take the original file and save it as UTF-8',
      subject: name,
    })
  }
  const sample = text.slice(0, SAMPLE)
  const mangled = sample.match(MANGLED)?.length ?? 0
  if (mangled > 5 && mangled > sample.length * MANGLED_SHARE) {
    return new UnsaidError('unreadable', `${name} was read in a wrong encoding when it was saved`, {
      hint: 'take the original file and save it as UTF-8',
      subject: name,
    })
  }
  return null
}

const SAMPLE = 64 * 1024
