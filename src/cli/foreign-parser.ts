import type { ForeignParser } from '../read/index.ts'

let parser: Promise<ForeignParser> | null = null

/** Takes pages, PDFs, mails and archives apart in a thread with limits. Plain text never loads it. */
export const stoppableParser: ForeignParser = async (format, content, name) => {
  parser ??= import('../read/worker/index.ts').then(({ makeWorkerParser }) => makeWorkerParser().parse)
  return (await parser)(format, content, name)
}
