import { signMeeting } from '../../src/extract/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import type { MeetingSignature } from '../../src/model/index.ts'
import { readDocument } from '../../src/read/index.ts'

const knowledge = await defaultKnowledge()

const PUBLISHERS: Readonly<Record<string, readonly [publisher: string, lang: 'en' | 'zh' | 'ru']>> = {
  kremlin: ['Kremlin', 'en'],
  kremlinRu: ['Kremlin', 'ru'],
  xinhua: ['Xinhua', 'zh'],
  cctv: ['CCTV', 'zh'],
  whitehouse: ['The White House', 'en'],
  elysee: ['Élysée', 'en'],
  kyiv: ['President of Ukraine', 'en'],
}

/** `publisher date | title | text` → its signature, under an id of its own. */
export async function sign(line: string, id = line): Promise<MeetingSignature> {
  const [head, title, text] = line.split(' | ') as [string, string, string]
  const [name, date] = head.split(' ') as [string, string]
  const [publisher, lang] = PUBLISHERS[name]!
  const result = await readDocument({ name: 'document.txt', text }, { set: { publisher, lang, date, title } })
  if (!result.ok) throw result.error
  return signMeeting({ ...result.value, id }, knowledge)
}
