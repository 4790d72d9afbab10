import { useSyncExternalStore } from 'react'
import { LANGUAGES, type Language } from '../../model/index.ts'

export type Theme = 'auto' | 'light' | 'dark'

/** What a reader chose once and finds again; kept in this browser only. */
export interface Preferences {
  readonly lang: Language
  readonly theme: Theme
  readonly dim: boolean
  readonly lines: boolean
  readonly matrix: boolean
  /** Share of the height that coverage takes, in per cent. */
  readonly matrixHeight: number
  readonly keys: boolean
  readonly coder: string
}

const KEY = 'unsaid'
const listeners = new Set<() => void>()
let preferences: Preferences = { ...defaults(), ...stored() }

function defaults(): Preferences {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2) as Language)
  const lang = wanted.find((tag) => LANGUAGES.includes(tag)) ?? 'en'
  return { lang, theme: 'auto', dim: false, lines: false, matrix: true, matrixHeight: 32, keys: true, coder: '' }
}

function stored(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>
  } catch {
    return {}
  }
}

export function setPreferences(changes: Partial<Preferences>): void {
  preferences = { ...preferences, ...changes }
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // A browser that keeps nothing still works; the choice lasts for this visit.
  }
  applyPreferences()
  for (const listener of listeners) listener()
}

/** Writes the choices that the style sheet needs to the root element. */
export function applyPreferences(): void {
  document.documentElement.lang = preferences.lang
  document.documentElement.dataset.theme = preferences.theme
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => preferences,
  )
}
