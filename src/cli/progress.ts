import { isQuiet } from './output.ts'

/** Work shorter than this needs no word (ms). */
const PATIENCE = 1000
/** Between two words (ms). */
const PAUSE = 100
const CLEAR_LINE = '\r\u001b[2K'

export interface Progress {
  /** Says what is being done, where the work takes long. */
  step(text: string): void
  /** Takes the line away. */
  end(): void
}

interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** One line on standard error that is written over and taken away; only on a terminal, and only for work that takes long. */
export function makeProgress(screen: Screen = process.stderr, now: () => number = Date.now): Progress {
  if (!screen.isTTY || isQuiet()) return { step: () => {}, end: () => {} }
  const started = now()
  let last = 0
  return {
    step(text) {
      const time = now()
      if (time - started < PATIENCE || time - last < PAUSE) return
      last = time
      screen.write(`${CLEAR_LINE}${text.slice(0, (screen.columns ?? 80) - 1)}`)
    },
    end() {
      if (last > 0) screen.write(CLEAR_LINE)
      last = 0
    },
  }
}
