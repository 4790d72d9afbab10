import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { UnsaidError } from '../../model/index.ts'

/** What one hash costs. */
export interface PasswordCost {
  /** The logarithm of scrypt's N. */
  readonly log2N: number
  readonly r: number
  readonly p: number
}

/**
 * One of the settings that OWASP's Password Storage Cheat Sheet lists as equally strong; of these it takes 32 MB a hash, so
 * that several people who sign in at once do not fill a small server. The cost stands in every record: it can be raised, and
 * a record of an older cost is written anew when its owner signs in.
 */
export const COST: PasswordCost = { log2N: 15, r: 8, p: 3 }
const KEY_BYTES = 32
const SALT_BYTES = 16
/** Hashes at a time; further ones wait, so that many attempts cannot take the memory of the server. */
const MOST_AT_ONCE = 2

/** A password is long enough that guessing it through the rate limit is hopeless, and is not the name. */
const SHORTEST = 12
const LONGEST = 200

/** Throws where a password is too easily guessed. */
export function checkPassword(password: string, name: string): void {
  const plain = password.normalize('NFKC')
  const refuse = (message: string): never => {
    throw new UnsaidError('usage', message, { hint: `choose ${SHORTEST} characters or more, for instance four unrelated words` })
  }
  if ([...plain].length < SHORTEST) refuse('the password is too short')
  if (plain.length > LONGEST) refuse(`the password is longer than ${LONGEST} characters`)
  if (plain.toLowerCase().includes(name.toLowerCase())) refuse('the password holds the name')
  if (new Set(plain).size < FEWEST_DIFFERENT) refuse('the password is one thing over and over')
}

const FEWEST_DIFFERENT = 5

/** `scrypt$15$8$3$salt$key`: everything by which a password is checked later. */
export async function hashPassword(password: string, cost: PasswordCost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.log2N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether it is the password. Takes as long where there is no record: nobody learns from the time which names exist. */
export async function checkAgainst(password: string, record: string | null): Promise<boolean> {
  const { cost, salt, key } = parse(record) ?? { cost: COST, salt: NOBODY, key: null }
  const found = await derive(password, salt, cost)
  return key !== null && timingSafeEqual(found, key)
}

/** True where the record was made at another cost than today's. */
export function isOutdated(record: string): boolean {
  const cost = parse(record)?.cost
  return cost?.log2N !== COST.log2N || cost.r !== COST.r || cost.p !== COST.p
}

const NOBODY = Buffer.alloc(SALT_BYTES)

function parse(record: string | null) {
  const [kind, log2N, r, p, salt, key] = record?.split('$') ?? []
  if (kind !== 'scrypt' || !salt || !key) return null
  const cost: PasswordCost = { log2N: Number(log2N), r: Number(r), p: Number(p) }
  const made = Buffer.from(key, 'base64url')
  return made.length === KEY_BYTES ? { cost, salt: Buffer.from(salt, 'base64url'), key: made } : null
}

let running = 0
const waiting: (() => void)[] = []

async function derive(password: string, salt: Buffer, { log2N, r, p }: PasswordCost): Promise<Buffer> {
  if (running < MOST_AT_ONCE) running++
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    const N = 2 ** log2N
    return await new Promise((resolve, reject) =>
      scrypt(password.normalize('NFKC').slice(0, LONGEST), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
        error ? reject(error) : resolve(key),
      ),
    )
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
