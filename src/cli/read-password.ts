import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { UnsaidError } from '../model/index.ts'

/** Longest line that is taken for a password. */
const LONGEST = 1000

/**
 * A password from the terminal, without showing it and twice, or the first line of standard input. Never an argument: lists of
 * processes and histories of shells would keep it.
 */
export async function readPassword(prompt: string): Promise<string> {
  if (!process.stdin.isTTY) return (await firstLine()).slice(0, LONGEST)
  const once = await ask(`${prompt}: `)
  const again = await ask(`${prompt} (again): `)
  if (once === again) return once
  throw new UnsaidError('usage', 'the two passwords differ', { hint: 'run the command again' })
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  try {
    for await (const line of lines) return line
  } finally {
    lines.close()
  }
  throw new UnsaidError('usage', 'no password came on standard input', {
    hint: 'write it there, or run the command in a terminal',
  })
}

function ask(prompt: string): Promise<string> {
  process.stderr.write(prompt)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve, reject) => {
    lines.once('SIGINT', () => {
      lines.close()
      reject(new UnsaidError('cancelled', 'nothing was changed', {}))
    })
    lines.question('', (answer) => {
      lines.close()
      process.stderr.write('\n')
      resolve(answer)
    })
  })
}
