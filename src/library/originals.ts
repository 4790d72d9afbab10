import { extname } from 'node:path'
import { UnsaidError } from '../model/index.ts'
import type { Overrides } from '../read/index.ts'
import type { Repositories } from '../store/index.ts'

/** A document as it came in, in a line of JSON that `unsaid compare -` takes: read again, it is the library's account. */
export type Original = Overrides & {
  readonly id: string
  /** Its ending tells the format. */
  readonly name: string
  readonly base64: string
}

/** Documents that are read, or those of one meeting, in order of their ids. @throws UnsaidError where there is no such meeting. */
export async function* originalsOf(store: Repositories, meeting?: string): AsyncGenerator<Original> {
  for await (const { documentId: id, revision } of readings(store, meeting)) {
    const document = await store.documents.get(id)
    const kept = (await store.documents.history(id)).find(({ number }) => number === revision)
    const bytes = kept?.sha256 ? await store.documents.bytes(kept.sha256) : null
    if (document && kept && bytes)
      yield { ...kept.given, id, name: `${id}${extname(document.name)}`, base64: Buffer.from(bytes).toString('base64') }
  }
}

async function* readings(store: Repositories, meeting: string | undefined) {
  if (meeting === undefined) {
    for (let after = ''; ; ) {
      const page = await store.accounts.list({ after, limit: PAGE })
      yield* page
      if (page.length < PAGE) return
      after = page.at(-1)!.documentId
    }
  }
  const id = await store.meetings.resolve(meeting)
  if (id === null)
    throw new UnsaidError('not-found', `the library has no meeting ${meeting}`, {
      hint: '“unsaid meetings” lists them',
      subject: meeting,
    })
  yield* await store.accounts.getMany((await store.meetings.members(id)).map(({ accountId }) => accountId))
}

const PAGE = 100
