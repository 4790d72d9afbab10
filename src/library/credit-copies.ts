import type { Repositories } from '../store/index.ts'
import { likeness } from './signature.ts'

/** A document that just came in, as far as it matters whose copy it is. */
export interface Newcomer {
  readonly id: string
  readonly lang: string
  readonly date: string | null
  readonly signature: readonly number[]
}

/** Wire copies keep nine words of ten; statements made from one mould (annual messages) two of three. */
const LIKE = 0.7
/** A wire is reprinted within the week; what is alike and further apart is a form used again. */
const MOST_DAYS = 7
const DAY = 86_400_000

/**
 * Credits near-duplicates to their origin: the earliest of those that are alike, directly or through others. Which one
 * that is does not depend on the order in which they came. Returns how many of the newcomers are copies.
 */
export async function creditCopies(
  inside: Pick<Repositories, 'copies' | 'documents' | 'accounts'>,
  newcomers: readonly Newcomer[],
): Promise<number> {
  const byId = new Map(newcomers.map((one) => [one.id, one]))
  const found = await inside.copies.candidates([...byId.keys()])
  const pairs = found.filter((candidate) => isCopy(byId.get(candidate.of)!, candidate))
  const moved = new Map<string, string>()
  const originOf = (id: string, credited: string | null): string => {
    let origin = credited ?? id
    for (let next = moved.get(origin); next !== undefined; next = moved.get(origin)) origin = next
    return origin
  }
  for (const { of, id, copyOf } of pairs) {
    const origins = [originOf(of, null), originOf(id, copyOf)]
    if (origins[0] === origins[1]) continue
    const [earlier, later] = await byAge(inside, origins as [string, string])
    const members = await inside.copies.group(later)
    const [head] = (await inside.copies.group(earlier)).filter((one) => one.id === earlier)
    await inside.copies.credit(
      earlier,
      members.map(({ id: copy, signature }) => ({ id: copy, likeness: likeness(signature ?? [], head?.signature ?? []) })),
    )
    moved.set(later, earlier)
  }
  return [...byId.keys()].filter((id) => moved.has(id)).length
}

function isCopy(
  one: Newcomer,
  other: { readonly lang: string; readonly date: string | null; readonly signature: readonly number[] },
): boolean {
  if (one.lang !== other.lang) return false
  if (one.date !== null && other.date !== null && Math.abs(Date.parse(one.date) - Date.parse(other.date)) > MOST_DAYS * DAY)
    return false
  return likeness(one.signature, other.signature) >= LIKE
}

async function byAge(inside: Pick<Repositories, 'accounts'>, ids: readonly [string, string]): Promise<[string, string]> {
  const dates = new Map((await inside.accounts.getMany(ids)).map(({ documentId, account }) => [documentId, account.date]))
  const age = (id: string): string => `${dates.get(id) ?? '9999'} ${id}`
  return age(ids[0]) < age(ids[1]) ? [ids[0], ids[1]] : [ids[1], ids[0]]
}
