import { describe } from 'vitest'
import { type Library, StoreLibrary } from '../../src/api/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { HOMES, openAt } from '../store/homes.ts'
import { holdsAsLibrary } from './library-contract.ts'
import { keepsPapers } from './papers-contract.ts'

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
  })
