export { makeWorkerParser, type WorkerLimits, type WorkerParser } from './worker-parser.ts'
