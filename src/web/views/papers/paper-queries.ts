import { useQuery } from '@tanstack/react-query'
import type { NewPaper, Paper, PaperChange, PaperKind, PaperSummary, PaperVersion } from '../../../api/contract-papers.ts'
import type { PaperBlock } from '../../../paper/index.ts'
import { apiPath, get, post, put } from '../../state/client.ts'
import { refresh } from '../../state/queries.ts'

export const usePapers = (kind: PaperKind) =>
  useQuery({ queryKey: ['papers', kind], queryFn: () => get<PaperSummary[]>(`/api/papers?kind=${kind}`), staleTime: 0 })

export const usePaper = (id: string, version: number | null) =>
  useQuery({
    queryKey: ['paper', id, version],
    queryFn: () => get<Paper>(`${apiPath('papers', id)}${version === null ? '' : `?version=${version}`}`),
    staleTime: version === null ? 0 : Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export const useVersions = (id: string) =>
  useQuery({ queryKey: ['versions', id], queryFn: () => get<PaperVersion[]>(apiPath('papers', id, 'versions')), staleTime: 0 })

export async function createPaper(paper: NewPaper): Promise<Paper> {
  const made = await post<Paper>('/api/papers', paper)
  await refresh('papers')
  return made
}

export async function savePaper(id: string, change: PaperChange): Promise<Paper> {
  const saved = await put<Paper>(apiPath('papers', id), change)
  await refresh('papers', 'versions')
  return saved
}

/** Adds blocks at the end of the newest version of a brief. */
export async function appendTo(id: string, blocks: readonly PaperBlock[], author: string): Promise<Paper> {
  const { content, title, latest } = await get<Paper>(apiPath('papers', id))
  if (content.kind !== 'brief') throw new Error(title)
  return savePaper(id, { base: latest, title, content: { ...content, blocks: [...content.blocks, ...blocks] }, author })
}

/** A name within a paper, that no other has. */
export function freshId(): string {
  return crypto.randomUUID().slice(0, 8)
}
