import type { Store, StoredPaper } from '../../store/index.ts'
import type { NewPaper, Paper, PaperChange, PaperContent, PaperKind, PaperSummary, PaperVersion } from '../contract-papers.ts'
import { checkChange, noPaper } from '../memory/memory-papers.ts'
import type { Papers } from '../papers.ts'

/** Papers in the library’s database. */
export class StorePapers implements Papers {
  constructor(private readonly store: Store) {}

  async list(kind?: PaperKind): Promise<PaperSummary[]> {
    return (await this.store.papers.list(kind)).map(summaryOf)
  }

  async get(id: string, version?: number): Promise<Paper | null> {
    const found = await this.store.papers.get(id, version)
    return found && paperOf(found)
  }

  async versions(id: string): Promise<PaperVersion[]> {
    return (await this.store.papers.versions(id)).map(({ version, title, author, savedAt }) => ({
      version,
      title,
      author,
      savedAt,
    }))
  }

  async create({ title, content, author }: NewPaper): Promise<Paper> {
    return paperOf(await this.store.papers.create(content.kind, { title, content, author }))
  }

  async save(id: string, { base, title, content, author }: PaperChange): Promise<Paper> {
    const latest = await this.get(id)
    if (!latest) throw noPaper(id)
    checkChange(latest, { base, kind: content.kind })
    return paperOf(await this.store.papers.add(id, base, { title, content, author }))
  }

  putAway(id: string): Promise<boolean> {
    return this.store.papers.putAway(id)
  }
}

function summaryOf({ id, kind, version, title, author, savedAt }: Omit<StoredPaper, 'content'>): PaperSummary {
  return { id, kind: kind as PaperKind, version, title, author, savedAt }
}

function paperOf(stored: StoredPaper): Paper {
  return { ...summaryOf(stored), latest: stored.latest, content: stored.content as PaperContent }
}
