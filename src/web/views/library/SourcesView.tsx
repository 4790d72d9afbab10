import { useEffect } from 'react'
import { Link } from '../../parts/Link.tsx'
import { Loading } from '../../parts/Loading.tsx'
import { useSources } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'

export default function SourcesView() {
  const words = useWords()
  const sources = useSources()
  useEffect(() => {
    document.title = `${words.sources} — Unsaid`
  }, [words])
  return (
    <section className="page">
      <h1>{words.sources}</h1>
      {!sources.data && <Loading query={sources} />}
      {sources.data && (
        <div className="wide" tabIndex={0} role="group" aria-label={words.sources}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.publisher}</th>
                <th scope="col">{words.shared.words.side}</th>
                <th scope="col">{words.languages}</th>
                <th scope="col" className="number">
                  {words.shared.words.accounts}
                </th>
                <th scope="col" className="number">
                  {words.meetings}
                </th>
                <th scope="col">{words.first}</th>
                <th scope="col">{words.last}</th>
              </tr>
            </thead>
            <tbody>
              {sources.data.map((source) => (
                <tr key={`${source.publisher} ${source.side}`}>
                  <th scope="row" lang={source.languages.length === 1 ? source.languages[0] : undefined}>
                    {source.publisher ? (
                      <Link to={`/?${new URLSearchParams({ q: source.publisher })}`}>{source.publisher}</Link>
                    ) : (
                      words.shared.words.unknownPublisher
                    )}
                  </th>
                  <td>{source.side ? words.side(source.side) : '–'}</td>
                  <td>{source.languages.map(words.languageName).join(', ')}</td>
                  <td className="number">{source.accounts}</td>
                  <td className="number">{source.meetings}</td>
                  <td>{words.date(source.first)}</td>
                  <td>{words.date(source.last)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
