import { UnsaidError } from '../../model/index.ts'
import type { NewPaper, Paper, PaperChange, PaperKind, PaperSummary, PaperVersion } from '../contract-papers.ts'
import type { Papers } from '../papers.ts'

type Version = Omit<Paper, 'latest'>

/** Papers that last as long as the program runs. */
export class MemoryPapers implements Papers {
  private readonly kept = new Map<string, Version[]>()
  private readonly away = new Set<string>()
  private count = 0

  constructor(private readonly now: () => Date) {}

  async list(kind?: PaperKind): Promise<PaperSummary[]> {
    const latest = [...this.kept].flatMap(([id, versions]) => (this.away.has(id) ? [] : [versions.at(-1)!]))
    return latest
      .filter((paper) => kind === undefined || paper.kind === kind)
      .map(({ content: _, ...summary }) => summary)
      .sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0))
  }

  async get(id: string, version?: number): Promise<Paper | null> {
    const versions = this.kept.get(id) ?? []
    const found = version === undefined ? versions.at(-1) : versions[version - 1]
    return found ? { ...found, latest: versions.length } : null
  }

  async versions(id: string): Promise<PaperVersion[]> {
    const versions = this.kept.get(id) ?? []
    return versions.map(({ version, title, author, savedAt }) => ({ version, title, author, savedAt })).reverse()
  }

  async create({ title, content, author }: NewPaper): Promise<Paper> {
    const id = `p${++this.count}`
    const first: Version = { id, kind: content.kind, title, version: 1, author, savedAt: this.now().toISOString(), content }
    this.kept.set(id, [first])
    return { ...first, latest: 1 }
  }

  async save(id: string, { base, title, content, author }: PaperChange): Promise<Paper> {
    const versions = this.kept.get(id)
    const latest = versions?.at(-1)
    if (!versions || !latest) throw noPaper(id)
    checkChange(latest, { base, kind: content.kind })
    const version = latest.version + 1
    const next: Version = { ...latest, title, content, author, version, savedAt: this.now().toISOString() }
    versions.push(next)
    this.away.delete(id)
    return { ...next, latest: version }
  }

  async putAway(id: string): Promise<boolean> {
    if (!this.kept.has(id) || this.away.has(id)) return false
    this.away.add(id)
    return true
  }
}

export function noPaper(id: string): UnsaidError {
  return new UnsaidError('not-found', `there is no paper ${id}`, { hint: 'go back to the list', subject: id })
}

/** Nothing that was saved is overwritten by somebody who did not see it. */
export function checkChange(
  latest: { readonly version: number; readonly kind: PaperKind },
  { base, kind }: { base: number; kind: PaperKind },
): void {
  if (latest.version !== base)
    throw new UnsaidError('conflict', `version ${latest.version} was saved while version ${base} was being changed`, {
      hint: 'keep yours as a paper of its own, or load the newer one',
    })
  if (latest.kind !== kind)
    throw new UnsaidError('usage', `a paper of kind ${latest.kind} does not become ${kind}`, { hint: 'make a new one' })
}
