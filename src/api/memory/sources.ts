import type { Source } from '../contract.ts'
import type { Entry } from './entry.ts'

/** Publishers with what the library has of each, those with most first. */
export function listSources(entries: Iterable<Entry>): Source[] {
  const sources = new Map<string, Source & { readonly met: Set<string> }>()
  for (const { id, comparison } of entries)
    for (const { publisher, side, lang, date } of comparison.accounts) {
      const key = `${publisher}|${side}`
      const known = sources.get(key)
      const met = (known?.met ?? new Set<string>()).add(id)
      const day = date ?? comparison.meeting.date
      sources.set(key, {
        publisher,
        side,
        languages: [...new Set([...(known?.languages ?? []), lang])].sort(),
        accounts: (known?.accounts ?? 0) + 1,
        meetings: met.size,
        first: earlier(known?.first ?? null, day),
        last: later(known?.last ?? null, day),
        met,
      })
    }
  const all = [...sources.values()].map(({ met: _, ...source }) => source)
  return all.sort((a, b) => b.accounts - a.accounts || (a.publisher ?? '').localeCompare(b.publisher ?? ''))
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || a <= b ? a : b
}

function later(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || a >= b ? a : b
}
