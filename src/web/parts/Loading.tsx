import type { UseQueryResult } from '@tanstack/react-query'
import { useWords } from '../state/words.ts'
import { Link } from './Link.tsx'

/** In place of what is not there yet, or could not be had. */
export function Loading({ query }: { readonly query: UseQueryResult<unknown, Error> }) {
  const words = useWords()
  if (!query.error)
    return (
      <p className="waiting" role="status">
        {words.loading}
      </p>
    )
  const { message } = query.error
  const hint = 'hint' in query.error && typeof query.error.hint === 'string' ? query.error.hint : null
  return (
    <section className="page" role="alert">
      <h1>{words.failed}</h1>
      <p>
        {message}
        {hint && <small> → {hint}</small>}
      </p>
      <p className="actions">
        <button type="button" onClick={() => void query.refetch()}>
          {words.retry}
        </button>
        <Link to="/">{words.backToLibrary}</Link>
      </p>
    </section>
  )
}
