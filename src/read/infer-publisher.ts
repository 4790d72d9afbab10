import { PUBLISHERS, type Publisher } from './publishers.ts'

export interface FoundPublisher {
  readonly publisher: Publisher
  readonly reason: string
}

/** Credits stand at the very start ("BEIJING, May 8 (Xinhua) --") or end of a text. */
const HEAD = 160
const FOOT = 120

/** A publisher of the table, by address, by the name given, or by the text's credits. */
export function findPublisher(url: string | null, name: string | null, text: string): FoundPublisher | null {
  const byHost = url ? publisherOfUrl(url) : null
  if (byHost) return { publisher: byHost, reason: 'the address' }
  const byName = name ? publisherOfName(name) : null
  if (byName) return { publisher: byName, reason: 'the publisher’s name' }
  const ends = `${text.slice(0, HEAD)}\n${text.slice(-FOOT)}`
  const byCredit = PUBLISHERS.find(({ credits }) => credits?.some((credit) => ends.includes(credit)))
  return byCredit ? { publisher: byCredit, reason: 'the credit line of the text' } : null
}

export function publisherOfUrl(url: string): Publisher | null {
  const host = /^(?:[a-z][a-z+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(url.trim())?.[1]?.toLowerCase()
  if (!host) return null
  let best: { publisher: Publisher; length: number } | null = null
  for (const publisher of PUBLISHERS) {
    for (const end of publisher.hosts) {
      if ((host === end || host.endsWith(`.${end}`)) && end.length > (best?.length ?? 0)) best = { publisher, length: end.length }
    }
  }
  return best?.publisher ?? null
}

function publisherOfName(name: string): Publisher | null {
  const plain = simplify(name)
  const exact = PUBLISHERS.find(({ names }) => names?.some((one) => simplify(one) === plain))
  return (
    exact ??
    PUBLISHERS.find(({ names }) => names?.some((one) => one.length >= LONG_NAME && plain.includes(simplify(one)))) ??
    null
  )
}

/** Names shorter than this stand inside other names. */
const LONG_NAME = 6

function simplify(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[’']/gu, '’')
    .replace(/^the\s+/u, '')
    .trim()
}
