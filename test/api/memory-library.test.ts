import { MemoryLibrary } from '../../src/api/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { holdsAsLibrary } from './library-contract.ts'

holdsAsLibrary('memory', async () => new MemoryLibrary({ knowledge: await defaultKnowledge() }))
