import type { KnowledgePack } from '../pack.ts'

declare const pack: KnowledgePack
export default pack
