import { Link } from '../../parts/Link.tsx'
import { useWords } from '../../state/words.ts'
import { usePeopleTexts } from './texts/index.ts'

/** In place of a view that the reader’s role does not open. */
export default function MayNotView() {
  const words = useWords()
  const { mayNot } = usePeopleTexts()
  return (
    <section className="page">
      <h1>{mayNot}</h1>
      <Link to="/">{words.backToLibrary}</Link>
    </section>
  )
}
