import { type Account, sha256Hex, type UnsaidError } from '../../src/model/index.ts'
import { checkAccount, type ReadOptions, readDocument } from '../../src/read/index.ts'

/** Reads what must be readable; every account read in a test is held to the model's promises. */
export async function read(source: string | Uint8Array, name = 'account.md', options: ReadOptions = {}): Promise<Account> {
  const result = await readDocument(typeof source === 'string' ? { name, text: source } : { name, bytes: source }, options)
  if (!result.ok) throw result.error
  const faults = checkAccount(result.value)
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`)
  if (result.value.sha256 !== sha256Hex(source)) throw new Error(`${name}: the hash is not that of the input`)
  return result.value
}

/** Reads what must be refused. */
export async function refuse(source: string | Uint8Array, name = 'account.md', options: ReadOptions = {}): Promise<UnsaidError> {
  const result = await readDocument(typeof source === 'string' ? { name, text: source } : { name, bytes: source }, options)
  if (result.ok) throw new Error(`${name} was read: ${result.value.text.slice(0, 80)}`)
  return result.error
}

/** Turns as “speaker: words”. */
export function turns(account: Account): string[] {
  return account.blocks
    .filter((block) => block.kind === 'turn')
    .map(
      (block) => `${block.speaker!.name}${block.speaker!.interpreted ? '*' : ''}| ${account.text.slice(block.start, block.end)}`,
    )
}

export function speakers(account: Account): string[] {
  return account.blocks
    .filter((block) => block.kind === 'turn')
    .map((block) => `${block.speaker!.name}${block.speaker!.interpreted ? '*' : ''}`)
}
