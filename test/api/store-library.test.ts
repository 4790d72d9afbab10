import { describe, expect, it, vi } from 'vitest'
import { type Library, StoreLibrary } from '../../src/api/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { parseHere } from '../../src/read/index.ts'
import { HOMES, openAt } from '../store/homes.ts'
import { holdsAsLibrary } from './library-contract.ts'
import { keepsPapers } from './papers-contract.ts'

const PAGE = `<html lang="en"><body><article><h1>Telephone conversation with Xi Jinping</h1>
<p>Vladimir Putin spoke by telephone with Xi Jinping on 5 March 2024. He said that Russia supports the one-China principle.</p>
<p>The leaders agreed to expand trade in grain and to meet again before the end of the year.</p></article></body></html>`

for (const home of HOMES)
  describe.skipIf(home.missing !== null)(home.name, () => {
    const open = async (): Promise<Library> => {
      const { home: place, drop } = await home.make()
      const library = new StoreLibrary({ store: await openAt(place), knowledge: await defaultKnowledge() })
      const close = library.close.bind(library)
      return Object.assign(library, { close: () => close().then(drop) })
    }
    holdsAsLibrary(home.name, open)
    keepsPapers(home.name, open)

    it('reads a document once, and names who took a verdict back', async () => {
      const { home: place, drop } = await home.make()
      const store = await openAt(place)
      const parser = vi.fn(parseHere)
      const library = new StoreLibrary({ store, knowledge: await defaultKnowledge(), parser })
      const bytes = new TextEncoder().encode(PAGE)
      const id = await library.addDocument({ name: 'call.html', bytes, set: { side: 'RU', date: '2024-03-05' } })
      expect(parser).toHaveBeenCalledTimes(1)

      const { comparison } = (await library.getMeeting(id!))!
      const [statement] = comparison.statements
      const { account, start, end, quote } = statement!
      const words = { account, start, end, quote }
      const [given] = await library.giveCoding({ meeting: id!, words, values: { act: 'support' }, coder: 'ada', note: '' })
      expect((await library.getMeeting(id!))!.verdicts.map((one) => one.id)).toContain(given!.id)
      expect(await library.withdrawVerdict(given!.id, 'ada')).toBe(true)
      expect(await store.verdicts.get(given!.id)).toMatchObject({ undoneBy: 'ada' })
      expect((await library.getMeeting(id!))!.verdicts).toEqual([])
      await library.close()
      await drop()
    })
  })
