import { useSyncExternalStore } from 'react'

/** Time that a notice stays. */
const STAYS_MS = 4000

let text = ''
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Says something in passing, also to a screen reader. */
export function notify(message: string): void {
  text = message
  clearTimeout(timer)
  timer = setTimeout(() => notify(''), STAYS_MS)
  for (const listener of listeners) listener()
}

export function Notice() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => text,
  )
  return (
    <div className="notice" role="status" aria-live="polite">
      {shown && <span>{shown}</span>}
    </div>
  )
}
