import { useSyncExternalStore } from 'react'
import type { Note } from '../../../chart/index.ts'
import { parseEvents } from '../../../track/index.ts'

/**
 * Outside events of the reader: drawn beside, never computed with. They stay in this browser: the server, which computes,
 * is not given them.
 */
const KEY = 'unsaid-events'
const listeners = new Set<() => void>()
let events: readonly Note[] = stored()

function stored(): readonly Note[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Note[]
  } catch {
    return []
  }
}

export function setEvents(next: readonly Note[]): void {
  events = next
  try {
    localStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    // A browser that keeps nothing still draws them, for this visit.
  }
  for (const listener of listeners) listener()
}

/** Throws an error that names the row where a file is not understood. */
export async function readEventFiles(files: readonly File[]): Promise<void> {
  const read = await Promise.all(files.map(async (file) => parseEvents(await file.text(), file.name)))
  setEvents([...events, ...read.flat()].sort((a, b) => (a.date < b.date ? -1 : 1)))
}

export function useEvents(): readonly Note[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => events,
  )
}
