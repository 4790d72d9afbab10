import { writeFileSync } from 'node:fs'
import pc from 'picocolors'
import { UnsaidError } from '../model/index.ts'
import { type Paint, type Told, tellProblem } from '../report/index.ts'
import { DONE } from './exit-status.ts'
import { interfaceLanguage } from './interface.ts'

let quiet = false

/** `--quiet`: nothing on standard error but what stops a command. */
export function setQuiet(value: boolean): void {
  quiet = value
}

export function isQuiet(): boolean {
  return quiet
}

/** One line on standard error: what stops the command, and the way out. */
export function complain(message: string, hint: string | null): void {
  process.stderr.write(`unsaid: ${message}${hint ? ` — ${hint}` : ''}\n`)
}

/** The same of a problem, in the language of the interface. */
export function complainOf(problem: Told): void {
  const { message, hint } = tellProblem(problem, interfaceLanguage())
  complain(message, hint)
}

/** The same for what does not stop it. */
export function warnOf(problem: Told): void {
  if (!quiet) complainOf(problem)
}

/** Whoever reads our output may stop reading: that is the end, and no fault. */
export function endQuietlyWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'EOF') process.exit(DONE)
      throw error
    })
}

/** Colours for a terminal; none in a file. NO_COLOR turns them off, FORCE_COLOR on where the output is a pipe. */
export function makePaint(toFile: boolean): Paint {
  const colors = pc.createColors(!toFile && wantsColor(process.env, process.stdout.isTTY === true))
  return { bold: colors.bold, dim: colors.dim, accent: colors.cyan, warn: colors.yellow }
}

export function wantsColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTerminal && env.TERM !== 'dumb'
}

export function terminalWidth(): number {
  return Math.min(100, Math.max(60, process.stdout.columns ?? 80))
}

/** To a file where one is named, else to standard output, whole even into a pipe. */
export async function emit(text: string | Uint8Array, file: string | undefined): Promise<void> {
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
