/** Runs inside the worker thread: takes documents apart one after another and sends back what it made of them. */
import { parentPort } from 'node:worker_threads'
import { parseHere } from '../parse-here.ts'
import type { Answer, Task } from './messages.ts'

parentPort!.on('message', async ({ format, content, name }: Task) => {
  const result = await parseHere(format, content, name)
  const answer: Answer = result.ok
    ? result
    : { ok: false, error: { code: result.error.code, message: result.error.message, hint: result.error.hint } }
  parentPort!.postMessage(answer)
})
