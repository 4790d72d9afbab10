import { LANGUAGES, type Language } from '../../model/index.ts'
import { go, useAddress } from '../state/address.ts'
import { setPreferences, type Theme, usePreferences } from '../state/preferences.ts'
import { useWords } from '../state/words.ts'
import { Link } from './Link.tsx'

const NATIVE: Readonly<Record<Language, string>> = { en: 'English', zh: '中文', ru: 'Русский' }
const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

export function TopBar() {
  const words = useWords()
  const { path } = useAddress()
  const here = path[0] ?? ''
  const places = [
    ['', '/', words.library],
    ['over-time', '/over-time', words.overTime],
    ['search', '/search', words.search],
    ['sources', '/sources', words.sources],
    ['add', '/add', words.add],
    ['judge', '/judge', words.judge],
    ['problems', '/problems', words.problems],
  ] as const
  const current = here === 'meetings' ? '' : here
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

function Choices() {
  const words = useWords()
  const { lang, theme } = usePreferences()
  return (
    <div className="choices">
      <select
        aria-label={words.language}
        value={lang}
        onChange={(event) => setPreferences({ lang: event.target.value as Language })}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {NATIVE[one]}
          </option>
        ))}
      </select>
      <select aria-label={words.theme} value={theme} onChange={(event) => setPreferences({ theme: event.target.value as Theme })}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {words.themes[one]}
          </option>
        ))}
      </select>
    </div>
  )
}
