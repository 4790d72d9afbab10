import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type {
  About,
  Agreement,
  Interface,
  JudgedKind,
  JudgeQueue,
  LibraryProblem,
  MeetingDetail,
  MeetingPage,
  Revision,
  SearchPage,
  Source,
  Telling,
  Verdict,
} from '../../api/contract.ts'
import type { Language } from '../../model/index.ts'
import { apiPath, get, SIGNED_OUT } from './client.ts'

/** What was fetched stays good until something is changed here; nothing else changes it under the reader. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: 1 } },
})

// Whoever is not known any more is shown the door, and what was fetched for them is forgotten.
addEventListener(SIGNED_OUT, () => void queryClient.invalidateQueries({ queryKey: ['who'] }))

export const interfaceQuery = (lang: Language) => ({
  queryKey: ['interface', lang] as const,
  queryFn: () => get<Interface>(apiPath('interface', lang)),
})

export const useInterface = (lang: Language): Interface => useSuspenseQuery(interfaceQuery(lang)).data

export const useAbout = () => useQuery({ queryKey: ['about'], queryFn: () => get<About>('/api/about') })

export const useMeeting = (id: string) =>
  useQuery({ queryKey: ['meeting', id], queryFn: ({ signal }) => get<MeetingDetail>(apiPath('meetings', id), signal) })

export const useTelling = (id: string, lang: Language) =>
  useQuery({
    queryKey: ['telling', id, lang],
    queryFn: ({ signal }) => get<Telling>(`${apiPath('meetings', id, 'telling')}?lang=${lang}`, signal),
    placeholderData: keepPreviousData,
  })

/** Meetings fetched at a time. */
export const PAGE = 200

export const meetingsPage = (q: string, sort: string, page: number) => ({
  queryKey: ['meetings', q, sort, page] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<MeetingPage>(
      `/api/meetings?${new URLSearchParams({ q, sort, offset: String(page * PAGE), limit: String(PAGE) })}`,
      signal,
    ),
})

export const useSources = () => useQuery({ queryKey: ['sources'], queryFn: () => get<Source[]>('/api/sources') })

export const useProblems = (lang: Language) =>
  useQuery({ queryKey: ['problems', lang], queryFn: () => get<LibraryProblem[]>(`/api/problems?lang=${lang}`) })

export const useSearch = (q: string) =>
  useInfiniteQuery({
    queryKey: ['search', q],
    queryFn: ({ signal, pageParam }) =>
      get<SearchPage>(`/api/search?${new URLSearchParams({ q, limit: String(HITS), offset: String(pageParam) })}`, signal),
    initialPageParam: 0,
    getNextPageParam: ({ total, hits }, _, offset) =>
      total > offset + hits.length && hits.length > 0 ? offset + HITS : undefined,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })

/** Hits fetched at a time. */
const HITS = 50

export interface QueueAsked {
  readonly coder: string
  readonly kind: JudgedKind
  readonly blind: boolean
}

export const useQueue = ({ coder, kind, blind }: QueueAsked) =>
  useQuery({
    queryKey: ['queue', coder, kind, blind],
    queryFn: () =>
      get<JudgeQueue>(`/api/judge/queue?${new URLSearchParams({ coder, kind, blind: String(blind), limit: QUEUED })}`),
    enabled: coder !== '',
    placeholderData: keepPreviousData,
  })

/** Things fetched of a queue at a time. */
const QUEUED = '20'

export const useVerdictHistory = (coder: string) =>
  useQuery({
    queryKey: ['verdicts', coder],
    queryFn: () => get<Verdict[]>(`/api/verdicts?${new URLSearchParams(coder === '' ? {} : { coder })}`),
  })

export const useAgreement = () => useQuery({ queryKey: ['agreement'], queryFn: () => get<Agreement>('/api/judge/agreement') })

export const useRevisions = (meeting: string, account: string | null) =>
  useQuery({
    queryKey: ['revisions', meeting, account],
    queryFn: () => get<Revision[]>(apiPath('meetings', meeting, 'accounts', account ?? '', 'revisions')),
    enabled: account !== null,
  })

/** After a change, whatever may tell of it is fetched anew. */
export async function refresh(...keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((key) => queryClient.invalidateQueries({ queryKey: [key] })))
}
