import { type Result, UnsaidError } from '../model/index.ts'
import type { Draft } from './draft.ts'
import type { ForeignFormat, ForeignParser, Parsed } from './foreign.ts'

/** Parses in place; each parser is loaded only when a document needs it. What a parser throws becomes an error. */
export const parseHere: ForeignParser = async (format, content, name) => {
  try {
    return await PARSERS[format](content, name)
  } catch (error) {
    return { ok: false, error: describeFailure(error, name) }
  }
}

type Parse = (content: Uint8Array | string, name: string) => Promise<Result<Parsed>>

const PARSERS: Readonly<Record<ForeignFormat, Parse>> = {
  html: async (content, name) => drafted((await import('./html/read-html.ts')).readHtml(content as string, name)),
  pdf: async (content, name) => drafted(await (await import('./pdf/read-pdf.ts')).readPdf(content as Uint8Array, name)),
  docx: async (content, name) => drafted(await (await import('./docx/read-docx.ts')).readDocx(content as Uint8Array, name)),
  mail: async (content, name) => (await import('./mail/read-mail.ts')).readMail(content, name),
  warc: async (content, name) => (await import('./warc/read-warc.ts')).readWarc(content as Uint8Array, name),
}

function drafted(result: Result<Draft>): Result<Parsed> {
  return result.ok ? { ok: true, value: { draft: result.value } } : result
}

/** What a parser says of its own inside helps nobody: it is kept as the cause. */
function describeFailure(cause: unknown, name: string): UnsaidError {
  const deep = cause instanceof Error && TOO_DEEP.test(cause.message)
  const message = deep ? `${name} nests its parts too deep to be taken apart` : `${name} is damaged and could not be taken apart`
  const hint = 'open it in the program it comes from and save its text as .txt'
  return new UnsaidError('unreadable', message, { hint, subject: name, cause })
}

/** The engine's own words where a recursion ends, and the mail parser's. */
const TOO_DEEP = /call stack|nesting depth/iu
