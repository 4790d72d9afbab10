export { type FieldMap, parseFieldMap } from './archives/jsonl.ts'
export { type FetchOptions, fetchPage, type Page } from './fetch/fetch-page.ts'
export { type GatherOptions, gather, isAddress, listPaths } from './gather.ts'
export type { Found, Item, Meter } from './item.ts'
