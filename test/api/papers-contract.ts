import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PaperContent } from '../../src/api/contract-papers.ts'
import type { Library } from '../../src/api/index.ts'

const SLOW = 90_000

const content = (text: string): PaperContent => ({ kind: 'brief', lang: 'en', blocks: [{ kind: 'heading', id: 'h', text }] })
const EMPTY: PaperContent = {
  kind: 'hypotheses',
  lang: 'en',
  analysis: { question: '', hypotheses: [], evidence: [], ratings: {}, words: {} },
}

/** What holds of papers, wherever they are kept. */
export function keepsPapers(name: string, open: () => Promise<Library>): void {
  describe(`papers in ${name}`, { timeout: SLOW }, () => {
    let library: Library
    beforeEach(async () => {
      library = await open()
    }, SLOW)
    afterEach(() => library.close())

    it('keeps every version, and gives each back as it was', async () => {
      const { papers } = library
      const first = await papers.create({ title: 'A brief', content: content('one'), author: 'ann' })
      expect([first.version, first.latest, first.kind]).toEqual([1, 1, 'brief'])
      const second = await papers.save(first.id, { base: 1, title: 'A better one', content: content('two'), author: 'ben' })
      expect([second.version, second.latest]).toEqual([2, 2])
      expect((await papers.get(first.id, 1))?.content).toEqual(content('one'))
      expect((await papers.get(first.id))?.content).toEqual(content('two'))
      expect((await papers.versions(first.id)).map(({ version, title, author }) => [version, title, author])).toEqual([
        [2, 'A better one', 'ben'],
        [1, 'A brief', 'ann'],
      ])
      expect(await papers.get(first.id, 3)).toBeNull()
    })

    it('overwrites nothing that was saved meanwhile', async () => {
      const { papers } = library
      const { id } = await papers.create({ title: 'A', content: content('one'), author: '' })
      await papers.save(id, { base: 1, title: 'A', content: content('two'), author: '' })
      await expect(papers.save(id, { base: 1, title: 'A', content: content('mine'), author: '' })).rejects.toMatchObject({
        code: 'conflict',
      })
      const both = await Promise.allSettled(
        ['x', 'y'].map((text) => papers.save(id, { base: 2, title: 'A', content: content(text), author: '' })),
      )
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect((await papers.versions(id)).map(({ version }) => version)).toEqual([3, 2, 1])
    })

    it('lists the latest versions by kind, and not those put away, whose versions stay', async () => {
      const { papers } = library
      const brief = await papers.create({ title: 'Brief', content: content('one'), author: '' })
      const analysis = await papers.create({ title: 'Why', content: EMPTY, author: '' })
      expect((await papers.list('brief')).map(({ id }) => id)).toEqual([brief.id])
      expect((await papers.list()).map(({ id }) => id).sort()).toEqual([brief.id, analysis.id].sort())
      expect(await papers.putAway(brief.id)).toBe(true)
      expect(await papers.putAway(brief.id)).toBe(false)
      expect(await papers.list('brief')).toEqual([])
      expect((await papers.get(brief.id))?.title).toBe('Brief')
    })

    it('tells what is wrong: no such paper, another kind', async () => {
      const { papers } = library
      const change = { base: 1, title: 'A', content: content('one'), author: '' }
      await expect(papers.save('nothing', change)).rejects.toMatchObject({ code: 'not-found' })
      const { id } = await papers.create({ title: 'Why', content: EMPTY, author: '' })
      await expect(papers.save(id, change)).rejects.toMatchObject({ code: 'usage' })
      expect(await papers.putAway('nothing')).toBe(false)
    })
  })
}
