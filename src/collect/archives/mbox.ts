import { MAX_BYTES } from '../../read/index.ts'
import { type Found, problem } from '../item.ts'
import { splitLines } from '../lines.ts'

const NEWLINE = Buffer.from('\n')

/** A mailbox (mbox): mails one after another, each begun by a line `From …` after an empty one. */
export async function* readMailbox(chunks: AsyncIterable<Uint8Array>, address: string): AsyncGenerator<Found> {
  let lines: Buffer[] = []
  let size = 0
  let number = 0
  let empty = true
  const finish = (): Found | null => {
    const tooLarge = size > MAX_BYTES
    const mail = Buffer.concat(lines)
    lines = []
    size = 0
    if (tooLarge)
      return problem('too-large', `${address}#${number}`, ['the mail is too large', 'save the text of the account as .txt'])
    return mail.length === 0 ? null : toItem(mail, address, number)
  }
  for await (const line of splitLines(chunks, MAX_BYTES)) {
    if (empty && line !== null && line.subarray(0, 5).toString('latin1') === 'From ') {
      const found = finish()
      if (found) yield found
      number++
      continue
    }
    empty = line !== null && (line.length === 0 || (line.length === 1 && line[0] === 0x0d))
    size += (line?.length ?? MAX_BYTES) + 1
    if (line !== null && size <= MAX_BYTES) lines.push(withoutEscape(line), NEWLINE)
  }
  const last = finish()
  if (last) yield last
}

/** A line of a mail that begins with `From ` was given a `>`. */
function withoutEscape(line: Buffer): Buffer {
  return /^>+From /u.test(line.subarray(0, 64).toString('latin1')) ? line.subarray(1) : line
}

/** A mail is known by the id that its sender gave it. */
function toItem(mail: Buffer, address: string, number: number): Found {
  const head = mail
    .subarray(0, 64 * 1024)
    .toString('latin1')
    .split(/\r?\n\r?\n/u, 1)[0]!
  const id = /^message-id:\s*<([^>\s]{1,200})>/imu.exec(head)?.[1] ?? String(number)
  return { item: { address: `${address}#${id}`, name: `${id}.eml`, bytes: mail, given: {} } }
}
