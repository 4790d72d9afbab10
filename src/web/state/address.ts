import { useSyncExternalStore } from 'react'
import { inProject, outsideProject } from './project.ts'

/** Where the reader is: the path in parts, and what the address says of the view. */
export interface Address {
  readonly path: readonly string[]
  readonly query: URLSearchParams
}

const MOVED = 'unsaid:moved'
let read = { href: '', address: parse('/') }

function parse(href: string): Address {
  const url = new URL(href, location.origin)
  return { path: outsideProject(url.pathname).split('/').filter(Boolean).map(decodeURIComponent), query: url.searchParams }
}

function current(): Address {
  if (read.href !== location.href) read = { href: location.href, address: parse(location.href) }
  return read.address
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener)
  addEventListener(MOVED, listener)
  return () => {
    removeEventListener('popstate', listener)
    removeEventListener(MOVED, listener)
  }
}

/** The address as it is now; the view is drawn anew when it changes. */
export function useAddress(): Address {
  return useSyncExternalStore(subscribe, current)
}

/** Goes to an address of the app. `replace` leaves no step to go back to. */
export function go(href: string, { replace = false }: { replace?: boolean } = {}): void {
  const target = inProject(href)
  if (target === location.pathname + location.search) return
  history[replace ? 'replaceState' : 'pushState'](null, '', target)
  dispatchEvent(new Event(MOVED))
}

/** Changes parts of the query; null takes one away. */
export function setQuery(changes: Readonly<Record<string, string | null>>, options: { replace?: boolean } = {}): void {
  const query = new URLSearchParams(location.search)
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(key)
    else query.set(key, value)
  }
  const text = query.toString()
  go(location.pathname + (text ? `?${text}` : ''), options)
}

/** Where documents are added, to a meeting or wherever they belong. */
export function addAddress(meeting?: string): string {
  return meeting === undefined ? '/add' : `/add?${new URLSearchParams({ meeting })}`
}

export function meetingAddress(id: string, query: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(query).toString()
  return inProject(`/meetings/${encodeURIComponent(id)}${text ? `?${text}` : ''}`)
}
