import type { Account, Language } from '../../model/index.ts'
import type { Passage, VerdictTarget, Words } from '../contract.ts'

/**
 * Characters shown on either side: some sentences, so that a pronoun or a carried-over speaker can be told, and few enough to
 * stand on one screen with the choices. Chinese says as much in a third of them.
 */
const AROUND: Readonly<Record<Language, number>> = { en: 420, ru: 420, zh: 150 }

/** Words with what stands around them; null where the account does not have them. */
function passageOf({ account: id, start, end, quote }: Words, accounts: readonly Account[]): Passage | null {
  const account = accounts.find((one) => one.id === id)
  if (!account) return null
  const { text, lang, publisher } = account
  return {
    account: id,
    start,
    end,
    quote,
    lang,
    publisher,
    before: text.slice(startOf(text, start - AROUND[lang]), start).trimStart(),
    after: text.slice(end, endOf(text, end + AROUND[lang])).trimEnd(),
  }
}

/** The words of a statement or of both ends of a link; a finding has words of its own. */
export function passagesOf(target: VerdictTarget, accounts: readonly Account[]): Passage[] {
  const words = target.kind === 'finding' ? [] : target.kind === 'link' ? [target.one, target.other] : [target]
  return words.flatMap((one) => passageOf(one, accounts) ?? [])
}

/** No word is cut in two, and no clause where it can be helped. */
function startOf(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.slice(at).search(/[\s。！？，]/u)
  return space < 0 ? at : at + space + 1
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length
  return Math.max(0, text.slice(0, at).search(/[\s。！？，][^\s。！？，]*$/u) + 1) || at
}
