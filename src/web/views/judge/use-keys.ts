import { useEffect } from 'react'
import { usePreferences } from '../../state/preferences.ts'

/** What single keys do here; null where a key does nothing. Nothing is taken while somebody writes or has a dialog open. */
export function useKeys(act: (key: string) => (() => void) | null): void {
  const { keys } = usePreferences()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const writes = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
      if (!keys || writes || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
      const work = act(event.key)
      if (!work) return
      event.preventDefault()
      work()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [keys, act])
}
