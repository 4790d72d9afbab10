import { type FormEvent, useEffect } from 'react'
import type { SearchHit } from '../../../api/contract.ts'
import { writeSpanLink } from '../../helpers/span-link.ts'
import { Link } from '../../parts/Link.tsx'
import { Loading } from '../../parts/Loading.tsx'
import { meetingAddress, setQuery, useAddress } from '../../state/address.ts'
import { useSearch } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'

export default function SearchView() {
  const words = useWords()
  const { query } = useAddress()
  const asked = query.get('q') ?? ''
  const found = useSearch(asked)
  useEffect(() => {
    document.title = `${asked || words.search} — Unsaid`
  }, [words, asked])
  const ask = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setQuery({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim() })
  }
  return (
    <section className="page">
      <h1>{words.search}</h1>
      <form className="ask" onSubmit={ask} role="search" aria-label={words.meetings}>
        <input
          key={asked}
          name="q"
          type="search"
          defaultValue={asked}
          aria-label={words.searchLabel}
          placeholder={words.searchLabel}
        />
        <button type="submit">{words.search}</button>
      </form>
      <p className="note">{words.searchHelp}</p>
      {asked !== '' && !found.data && <Loading query={found} />}
      {asked !== '' && found.data && (
        <>
          <p role="status">
            <b>{words.hits(found.data.total)}</b>{' '}
            {found.data.understood.length > 0 && (
              <>
                {words.understoodAs}{' '}
                {found.data.understood.map(({ kind, id }) => (
                  <span key={`${kind} ${id}`} className="chip">
                    {kind === 'issue' ? words.issue(id) : words.side(id)}
                  </span>
                ))}
              </>
            )}
          </p>
          <ol className="hits">
            {found.data.hits.map((hit) => (
              <li key={`${hit.meeting} ${hit.account} ${hit.start} ${hit.end}`}>
                <Hit hit={hit} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const words = useWords()
  return (
    <Link to={meetingAddress(hit.meeting, { at: writeSpanLink(hit.account, hit) })}>
      <small>
        {words.date(hit.date)} · {words.sides(hit.sides)} · <span lang={hit.lang}>{hit.publisher ?? hit.account}</span> ·{' '}
        {hit.by === 'words' ? words.byWords : words.byMeaning}
      </small>
      <q lang={hit.lang}>{marked(hit)}</q>
    </Link>
  )
}

function marked({ quote, marks }: SearchHit) {
  const parts = []
  let from = 0
  for (const { start, end } of marks) {
    parts.push(quote.slice(from, start), <mark key={start}>{quote.slice(start, end)}</mark>)
    from = end
  }
  parts.push(quote.slice(from))
  return parts
}
