import { type Account, LANGUAGES, type Span } from '../model/index.ts'

/** Faults of an account against what the model promises; empty where there are none. For tests and for accounts from outside. */
export function checkAccount(account: Account): string[] {
  return [...checkFields(account), ...checkBlocks(account)]
}

function checkFields(account: Account): string[] {
  const faults: string[] = []
  if (account.id === '' || /[\\/]/u.test(account.id)) faults.push(`id “${account.id}” is no base name`)
  if (!LANGUAGES.includes(account.lang)) faults.push(`lang “${account.lang}” is unknown`)
  if (account.date !== null && !/^\d{4}-\d{2}-\d{2}$/u.test(account.date)) faults.push(`date “${account.date}” is no ISO date`)
  if (!/^[0-9a-f]{64}$/u.test(account.sha256)) faults.push('sha256 is no SHA-256')
  if (account.completeness !== 'whole' && !account.completenessReason) faults.push('completeness has no reason')
  if (account.text.trim() === '') faults.push('the text is empty')
  if (account.blocks.length === 0) faults.push('there are no blocks')
  return faults
}

function checkBlocks({ text, blocks }: Account): string[] {
  let before = 0
  return blocks.flatMap((block, index) => {
    const faults = checkSpan(text, block).map((fault) => `block ${index}: ${fault}`)
    if (block.start < before) faults.push(`block ${index} overlaps the one before it`)
    before = block.end
    const { speaker, time } = block
    if (speaker) {
      if (block.kind !== 'turn') faults.push(`block ${index} has a speaker but is no turn`)
      if (speaker.start < block.start || speaker.end > block.end) faults.push(`block ${index}: its speaker stands outside`)
      if (text.slice(speaker.start, speaker.end) !== speaker.name)
        faults.push(`block ${index}: its speaker’s name is not what stands there`)
    }
    if (time && !(time.from >= 0 && time.to >= time.from)) faults.push(`block ${index}: its time runs backwards`)
    return faults
  })
}

function checkSpan(text: string, { start, end }: Span): string[] {
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length))
    return [`[${start}, ${end}) is out of range`]
  const slice = text.slice(start, end)
  return slice.trim() === slice ? [] : [`[${start}, ${end}) begins or ends with white space`]
}
