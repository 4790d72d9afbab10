/** How grave a line is. */
export const LEVELS = ['debug', 'info', 'warn', 'error'] as const
export type Level = (typeof LEVELS)[number]

export type Fields = Readonly<Record<string, unknown>>

/** One JSON object a line: `time`, `level`, `message`, and what else is known. No header, body or query ever gets here. */
export interface Log {
  write(level: Level, message: string, fields?: Fields): void
}

export interface LogOptions {
  readonly least: Level
  readonly out: (line: string) => void
  readonly now?: () => Date
}

export function makeLog({ least, out, now = () => new Date() }: LogOptions): Log {
  return {
    write: (level, message, fields = {}) => {
      if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return
      out(`${JSON.stringify({ time: now().toISOString(), level, message, ...fields })}\n`)
    },
  }
}

/** Problems alone, where nothing else was asked for. */
export const QUIET: Log = makeLog({ least: 'warn', out: (line) => void process.stderr.write(line) })
