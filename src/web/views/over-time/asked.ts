import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Choices, Panels, Section } from '../../../api/contract-over-time.ts'
import type { Period } from '../../../chart/index.ts'
import { setQuery, useAddress } from '../../state/address.ts'
import { get } from '../../state/client.ts'
import { usePreferences } from '../../state/preferences.ts'

/** What the address asks: whose positions toward whom, on what, in which period. */
export interface Asked {
  readonly actor: string | null
  readonly toward: string | null
  readonly issue: string | null
  readonly since: string | null
  readonly until: string | null
}

const NAMES = ['actor', 'toward', 'issue', 'since', 'until'] as const

export function useAsked(): Asked {
  const { query } = useAddress()
  return Object.fromEntries(NAMES.map((name) => [name, query.get(name)])) as unknown as Asked
}

export function ask(changes: Partial<Asked>, options: { replace?: boolean } = {}): void {
  setQuery(changes, options)
}

export function choosePeriod(period: Period | null): void {
  ask({ since: period?.since ?? null, until: period?.until ?? null }, { replace: true })
}

/** The question as the API takes it. */
export function askedQuery(asked: Asked, lang: string): URLSearchParams {
  const query = new URLSearchParams({ lang })
  for (const name of NAMES) if (asked[name]) query.set(name, asked[name])
  return query
}

export const useChoices = (asked: Asked) =>
  useQuery({
    queryKey: ['over-time', 'choices', asked.actor, asked.toward, asked.since, asked.until],
    queryFn: ({ signal }) => get<Choices>(`/api/over-time?${askedQuery(asked, 'en')}`, signal),
    placeholderData: keepPreviousData,
  })

export function usePanels(section: Section, asked: Asked, limit: number) {
  const { lang } = usePreferences()
  const query = askedQuery(asked, lang)
  query.set('limit', String(limit))
  return useQuery({
    queryKey: ['over-time', section, query.toString()],
    queryFn: ({ signal }) => get<Panels>(`/api/over-time/${section}?${query}`, signal),
    placeholderData: keepPreviousData,
  })
}
