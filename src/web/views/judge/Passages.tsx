import type { Passage } from '../../../api/contract.ts'
import { useWords } from '../../state/words.ts'

/** Words with what stands around them, in their own language. */
export function Passages({ passages }: { readonly passages: readonly Passage[] }) {
  return (
    <div className="passages">
      {passages.map((passage) => (
        <One key={`${passage.account} ${passage.start}`} passage={passage} />
      ))}
    </div>
  )
}

function One({ passage: { lang, publisher, account, before, quote, after } }: { readonly passage: Passage }) {
  const words = useWords()
  return (
    <figure>
      <figcaption>
        <span lang={lang}>{publisher ?? account}</span> · {words.languageName(lang)}
      </figcaption>
      <blockquote lang={lang}>
        <span className="around">{before}</span>
        <mark>{quote}</mark>
        <span className="around">{after}</span>
      </blockquote>
    </figure>
  )
}
