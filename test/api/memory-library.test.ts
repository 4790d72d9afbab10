import { MemoryLibrary } from '../../src/api/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { holdsAsLibrary } from './library-contract.ts'
import { keepsPapers } from './papers-contract.ts'

const open = async () => new MemoryLibrary({ knowledge: await defaultKnowledge() })
holdsAsLibrary('memory', open)
keepsPapers('memory', open)
