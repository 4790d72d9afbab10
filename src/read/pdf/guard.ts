interface Process {
  on(event: 'unhandledRejection', listener: (reason: unknown) => void): void
}

let guarded = false

/**
 * The PDF parser leaves promises of damaged files rejected behind it, and Node ends the process for such a one. Those of
 * the parser are let go (the file itself is judged by what it gives); any other is thrown on, as without this guard.
 */
export function guardRejections(): void {
  if (guarded) return
  guarded = true
  const { process } = globalThis as { process?: Partial<Process> }
  process?.on?.('unhandledRejection', (reason) => {
    if (!isParserError(reason)) throw reason
  })
}

function isParserError(reason: unknown): boolean {
  return reason instanceof Error && (/pdfjs/u.test(reason.stack ?? '') || PARSER_ERRORS.test(reason.name))
}

const PARSER_ERRORS =
  /^(?:ParserEOFException|FormatError|XRefEntryException|XRefParseException|MissingDataException|AbortException|UnknownErrorException|InvalidPDFException|ResponseException|PasswordException|RenderingCancelledException)$/u
