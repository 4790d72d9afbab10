export { type Handler, type JobContext, type WorkerOptions, work } from './work.ts'
