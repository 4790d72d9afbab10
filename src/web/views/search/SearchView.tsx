import { type FormEvent, useEffect } from 'react'
import type { SearchHit } from '../../../api/contract.ts'
import { writeSpanLink } from '../../helpers/span-link.ts'
import { Link } from '../../parts/Link.tsx'
import { Loading } from '../../parts/Loading.tsx'
import { meetingAddress, setQuery, useAddress } from '../../state/address.ts'
import { useSearch } from '../../state/queries.ts'
import { useWords } from '../../state/words.ts'

/** Beyond this many the library does not count. */
const MOST_COUNTED = 1000

export default function SearchView() {
  const words = useWords()
  const { query } = useAddress()
  const asked = query.get('q') ?? ''
  const found = useSearch(asked)
  const first = found.data?.pages[0]
  const hits = found.data?.pages.flatMap((page) => page.hits) ?? []
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
      <p className="note">
        {words.searchHelp} {words.searchFields}
      </p>
      {asked !== '' && !first && <Loading query={found} />}
      {asked !== '' && first && (
        <>
          <p role="status">
            <b>{first.total === 0 ? words.noHits : `${words.hits(first.total)}${first.total >= MOST_COUNTED ? '+' : ''}`}</b>{' '}
            {first.understood.length > 0 && (
              <>
                {words.understoodAs}{' '}
                {first.understood.map(({ kind, id }) => (
                  <span key={`${kind} ${id}`} className="chip">
                    {kind === 'issue' ? words.issue(id) : words.side(id)}
                  </span>
                ))}
              </>
            )}
          </p>
          <ol className="hits">
            {hits.map((hit) => (
              <li key={`${hit.account} ${hit.start} ${hit.end}`}>
                <Hit hit={hit} />
              </li>
            ))}
          </ol>
          {found.hasNextPage && (
            <button type="button" className="more" disabled={found.isFetching} onClick={() => void found.fetchNextPage()}>
              {words.moreHits}
            </button>
          )}
        </>
      )}
    </section>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const words = useWords()
  const shown = (
    <>
      <small>
        {words.date(hit.date)} · {hit.meeting === null ? words.inNoMeeting : words.sides(hit.sides)} ·{' '}
        <span lang={hit.lang}>{hit.publisher ?? hit.account}</span> · {hit.by === 'words' ? words.byWords : words.byMeaning}
      </small>
      <q lang={hit.lang}>{marked(hit)}</q>
    </>
  )
  if (hit.meeting === null) return <div className="hit">{shown}</div>
  return (
    <Link className="hit" to={meetingAddress(hit.meeting, { at: writeSpanLink(hit.account, hit) })}>
      {shown}
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
