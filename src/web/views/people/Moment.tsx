import { useWords } from '../../state/words.ts'

/** A moment in the reader's language and time zone. */
export function Moment({ at }: { readonly at: string }) {
  const { shared } = useWords()
  const format = new Intl.DateTimeFormat(shared.locale, { dateStyle: 'medium', timeStyle: 'short' })
  return <time dateTime={at}>{format.format(new Date(at))}</time>
}
