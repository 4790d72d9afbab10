import type { Evidence } from '../../../model/index.ts'
import { Badge } from '../../parts/Badge.tsx'
import { CorrectBox } from './CorrectBox.tsx'
import { useReading } from './reading.ts'

/** Words that a reader selected in an account, to say whose they are. */
export function SelectionCard({ words: selected }: { readonly words: Evidence }) {
  const { words, account, place, index, select } = useReading()
  const inside = (index.byAccount.get(selected.account) ?? []).filter(
    (one) => one.start < selected.end && one.end > selected.start,
  )
  const close = (): void => {
    getSelection()?.removeAllRanges()
    select(null)
  }
  return (
    <section className="pinned selection" aria-label={words.correct}>
      <header>
        <Badge place={place(selected.account)} label={words.nameOf(account(selected.account))} />
        <h2>{words.correct}</h2>
        <button type="button" className="quiet icon" onClick={close} aria-label={words.close}>
          ✕
        </button>
      </header>
      <blockquote lang={account(selected.account).lang}>{selected.quote}</blockquote>
      <CorrectBox words={selected} {...(inside[0] && { code: inside[0] })} opened done={close} />
    </section>
  )
}
