export { PUBLISHERS } from './generated/publishers.ts'
export type { PublisherEntry } from './publisher-schema.ts'
