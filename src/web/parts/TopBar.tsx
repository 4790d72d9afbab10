import { lazy, Suspense } from 'react'
import { go, useAddress } from '../state/address.ts'
import { useWho } from '../state/who.ts'
import { useWords } from '../state/words.ts'
import { Choices } from './Choices.tsx'
import { Link } from './Link.tsx'

// Where there are no people, nothing of them is loaded.
const PersonMenu = lazy(() => import('../views/people/PersonMenu.tsx'))

export function TopBar() {
  const words = useWords()
  const { path } = useAddress()
  const { person, rights } = useWho()
  const here = path[0] ?? ''
  const places = [
    ['', '/', words.library],
    ['over-time', '/over-time', words.overTime],
    ['briefs', '/briefs', words.briefs],
    ['search', '/search', words.search],
    ['sources', '/sources', words.sources],
    ...(rights.includes('change') ? [['add', '/add', words.add] as const] : []),
    ...(rights.includes('judge') ? [['judge', '/judge', words.judge] as const] : []),
    ['problems', '/problems', words.problems],
  ] as const
  const current = here === 'meetings' ? '' : here === 'explanations' ? 'briefs' : here
  return (
    <header className="top">
      <Link to="/" className="mark" aria-label={`Unsaid: ${words.library}`}>
        Un<i>said</i>
      </Link>
      <nav aria-label={words.library}>
        {places.map(([name, to, label]) => (
          <Link key={to} to={to} aria-current={name === current ? (here === name ? 'page' : 'true') : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      <QuickSearch label={words.search} />
      <Choices />
      {(person || rights.includes('administer')) && (
        <Suspense>
          <PersonMenu />
        </Suspense>
      )}
    </header>
  )
}

function QuickSearch({ label }: { readonly label: string }) {
  return (
    <search>
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        onKeyDown={(event) => {
          const value = event.currentTarget.value.trim()
          if (event.key === 'Enter' && value !== '') go(`/search?${new URLSearchParams({ q: value })}`)
        }}
      />
    </search>
  )
}
