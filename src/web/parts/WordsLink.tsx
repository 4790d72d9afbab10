import type { CitedWords } from '../../paper/index.ts'
import { writeSpanLink } from '../helpers/span-link.ts'
import { meetingAddress } from '../state/address.ts'
import { useWords } from '../state/words.ts'
import { Link } from './Link.tsx'

export function wordsAddress(words: CitedWords): string {
  return meetingAddress(words.meeting, { at: writeSpanLink(words.account, words) })
}

/** A quotation that opens its words in the meeting. */
export function WordsLink({ words: cited, short = false }: { readonly words: CitedWords; readonly short?: boolean }) {
  const words = useWords()
  return (
    <Link to={wordsAddress(cited)} className={short ? 'words short' : 'words'}>
      <small>
        {words.date(cited.date)} · {cited.publisher ?? cited.account}
      </small>{' '}
      <q lang={cited.lang}>{cited.quote}</q>
    </Link>
  )
}
