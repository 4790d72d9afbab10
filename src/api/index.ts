export { type AppOptions, makeApp } from './app.ts'
export type { AddOptions, Library, QueueOptions } from './library.ts'
export { type MeetingDocuments, MemoryLibrary } from './memory/memory-library.ts'
export { DEFAULT_PORT, type RunningServer, type ServeOptions, startServer } from './serve.ts'
