import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { AuditRow, OpenSession, PersonRow, ProjectRow, Right, Token, Who } from '../../api/access/contract.ts'
import { apiPath, get } from './client.ts'

const whoQuery = { queryKey: ['who'] as const, queryFn: () => get<Who>('/api/session') }

/** Who is signed in, and what they may do. */
export const useWho = (): Who => useSuspenseQuery(whoQuery).data

/** Whether the reader may do something; what they may not is not offered. */
export function useMay(right: Right): boolean {
  return useWho().rights.includes(right)
}

export const useSessions = () =>
  useQuery({ queryKey: ['sessions'], queryFn: () => get<OpenSession[]>('/api/account/sessions'), staleTime: 0 })
export const useTokens = () => useQuery({ queryKey: ['tokens'], queryFn: () => get<Token[]>('/api/account/tokens') })
export const usePeople = () => useQuery({ queryKey: ['people'], queryFn: () => get<PersonRow[]>('/api/people') })
export const useProjects = () => useQuery({ queryKey: ['projects'], queryFn: () => get<ProjectRow[]>('/api/projects') })

export const useAudit = (actor: string, before: number | null) =>
  useQuery({
    queryKey: ['audit', actor, before],
    queryFn: () =>
      get<AuditRow[]>(
        `${apiPath('audit')}?${new URLSearchParams({ limit: '100', actor, ...(before === null ? {} : { before: String(before) }) })}`,
      ),
    staleTime: 0,
  })
