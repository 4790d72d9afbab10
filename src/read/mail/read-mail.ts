import PostalMime from 'postal-mime'
import { type Result, UnsaidError } from '../../model/index.ts'
import type { Clues } from '../draft.ts'
import type { Inner, Parsed } from '../foreign.ts'
import { publisherOfUrl } from '../infer-publisher.ts'
import { mendControls } from '../platform.ts'

/** Mails hold mails; deeper than this is no newsletter. */
const DEEPEST = 16
const LONGEST_HEADER = 256 * 1024

/** An e-mail or a saved web page (MHTML) → the page or text inside it, with what the header says. */
export async function readMail(content: Uint8Array | string, name: string): Promise<Result<Parsed>> {
  const mail = await PostalMime.parse(content, {
    maxNestingDepth: DEEPEST,
    maxHeadersSize: LONGEST_HEADER,
    attachmentEncoding: 'arraybuffer',
  })
  const clues = cluesOf(mail)
  const inner: Inner[] = []
  if (mail.html?.trim()) inner.push({ extension: 'html', content: mendControls(mail.html), clues })
  if (mail.text?.trim()) inner.push({ extension: 'txt', content: mendControls(mail.text), clues })
  for (const { mimeType, content: attached } of mail.attachments) {
    if (mimeType === 'application/pdf' && typeof attached !== 'string')
      inner.push({ extension: 'pdf', content: new Uint8Array(attached), clues })
  }
  if (inner.length > 0) return { ok: true, value: { inner } }
  return {
    ok: false,
    error: new UnsaidError('no-article', `${name} holds neither text nor a page`, {
      hint: 'save the mail’s text as .txt',
      subject: name,
    }),
  }
}

type Mail = Awaited<ReturnType<typeof PostalMime.parse>>

function cluesOf(mail: Mail): Clues {
  const subject = mail.subject?.replace(/^(?:\s*(?:re|fwd?|отв|пересл|回复|转发)\s*[:：])+\s*/iu, '').trim()
  const from = mail.from && 'address' in mail.from ? mail.from : undefined
  const domain = from?.address?.split('@')[1]
  const publisher = domain ? publisherOfUrl(`https://${domain}`)?.name : undefined
  const location = mail.headers.find((header) => header.key === 'snapshot-content-location')?.value
  const day = mail.date ? isoDay(mail.date) : null
  const sender = publisher ?? (location ? undefined : from?.name || undefined)
  return {
    ...(subject ? { title: { value: subject, reason: 'the mail’s subject' } } : {}),
    ...(sender ? { publisher: { value: sender, reason: 'the mail’s sender' } } : {}),
    // The day on which a page was saved says nothing about the page.
    ...(day && !location ? { date: { value: day, reason: 'the mail’s date' } } : {}),
    ...(location && /^https?:/u.test(location) ? { url: { value: location, reason: 'the address of the saved page' } } : {}),
  }
}

function isoDay(date: string): string | null {
  return /^\d{4}-\d{2}-\d{2}/u.exec(date)?.[0] ?? null
}
