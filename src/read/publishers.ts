import { PUBLISHERS as REGISTRY } from '../knowledge/index.ts'
import type { SideId } from '../model/index.ts'

/** Who publishes under a host name. A state's media speak for its side; private media have none. */
export interface Publisher {
  readonly name: string
  readonly side: SideId | null
  /** `official`: the authorities themselves; `state-media`: outlets owned and directed by the state. */
  readonly kind: 'official' | 'state-media'
  /** Ends of host names. */
  readonly hosts: readonly string[]
  /** How the publisher is called in front matter and at the head or foot of texts. Matched as whole words. */
  readonly names?: readonly string[]
  /** Datelines and credits that only this publisher writes; matched at the head and foot of the text. */
  readonly credits?: readonly string[]
}

/** Official publishers and state media, by the registry of `src/knowledge/publishers`. */
export const PUBLISHERS: readonly Publisher[] = REGISTRY.map(({ name, side, type, hosts, aliases = [], credits = [] }) => ({
  name: name.en,
  side,
  kind: type === 'state-media' ? 'state-media' : 'official',
  hosts,
  names: [name.en, ...aliases, name.zh, name.ru],
  credits,
}))
