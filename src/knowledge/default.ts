import { Knowledge } from './knowledge.ts'
import type { KnowledgePack } from './pack.ts'

let loaded: Promise<Knowledge> | null = null

/** The knowledge that comes with the program, loaded once. Made by `npm run knowledge`. */
export function defaultKnowledge(): Promise<Knowledge> {
  loaded ??= import('./generated/knowledge.json', { with: { type: 'json' } }).then(
    (module) => new Knowledge((module as unknown as { default: KnowledgePack }).default),
  )
  return loaded
}
