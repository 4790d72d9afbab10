import { type Result, UnsaidError } from '../model/index.ts'
import type { Draft } from './draft.ts'
import type { ForeignFormat, ForeignParser, Parsed } from './foreign.ts'

/** Parses in place; each parser is loaded only when a document needs it. What a parser throws becomes an error. */
export const parseHere: ForeignParser = async (format, content, name) => {
  try {
    return await PARSERS[format](content, name)
  } catch (error) {
    const message = `${name} could not be taken apart: ${firstLine(error)}`
    return {
      ok: false,
      error: new UnsaidError('unreadable', message, {
        hint: 'the file may be damaged; save its text as .txt',
        subject: name,
        cause: error,
      }),
    }
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

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.slice(0, LONGEST_MESSAGE)
}

const LONGEST_MESSAGE = 200
