import { writeFileSync } from 'node:fs'
import pc from 'picocolors'
import { UnsaidError } from '../model/index.ts'
import type { Paint } from '../report/index.ts'

/** One line on standard error: what is wrong, and the way out. */
export function complain(message: string, hint: string | null): void {
  process.stderr.write(`unsaid: ${message}${hint ? ` — ${hint}` : ''}\n`)
}

/** Colours for a terminal; none where the output is a pipe or a file, or NO_COLOR is set. */
export function makePaint(toFile: boolean): Paint {
  const colors = pc.createColors(!toFile && process.stdout.isTTY === true && !process.env.NO_COLOR)
  return { bold: colors.bold, dim: colors.dim, accent: colors.cyan, warn: colors.yellow }
}

export function terminalWidth(): number {
  return Math.min(100, Math.max(60, process.stdout.columns ?? 80))
}

/** To a file where one is named, else to standard output, whole even into a pipe. */
export async function emit(text: string, file: string | undefined): Promise<void> {
  if (file === undefined || file === '-') {
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(text, (error) =>
        error && (error as NodeJS.ErrnoException).code !== 'EPIPE' ? reject(error) : resolve(),
      ),
    )
    return
  }
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new UnsaidError('usage', `${file} cannot be written: ${(error as Error).message}`, {
      hint: 'name a file in a folder that exists and that you may write to',
      subject: file,
    })
  }
}
