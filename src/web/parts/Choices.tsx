import { LANGUAGES, type Language } from '../../model/index.ts'
import { setPreferences, type Theme, usePreferences } from '../state/preferences.ts'
import { useWords } from '../state/words.ts'

const NATIVE: Readonly<Record<Language, string>> = { en: 'English', zh: '中文', ru: 'Русский' }
const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

/** Language and colours, as the reader likes them. */
export function Choices() {
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
