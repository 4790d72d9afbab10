import { UnsaidError } from '../model/index.ts'
import type { Document } from '../pipeline.ts'
import type { LibraryProblem, Progress } from './contract.ts'
import type { AddOptions, Again, Library } from './library.ts'

export interface AddWork extends Pick<AddOptions, 'meeting' | 'set' | 'by'> {
  readonly job: string
  readonly fetchDocument?: FetchDocument | undefined
  /** Told of every step. */
  readonly tell: (progress: Progress) => void
}

/** Fetches a page by its address; throws an `UnsaidError` that says why there is none. */
export type FetchDocument = (address: string) => Promise<Document>

/** Adds what comes, one after another, into any library. What can't be taken is noted, and stops nothing. */
export async function addDocuments(library: Library, incoming: readonly Again[], work: AddWork): Promise<Progress> {
  const { job, tell, fetchDocument, ...options } = work
  const meetings = new Set<string>()
  const problems: LibraryProblem[] = []
  const total = incoming.length
  const step = (stage: Progress['stage'], document: string | null, finished: number): Progress => {
    const progress = {
      job,
      stage,
      document,
      finished,
      total,
      meetings: [...meetings],
      problems: [...problems],
      done: stage === 'done',
    }
    tell(progress)
    return progress
  }
  for (const [index, again] of incoming.entries()) {
    const name = 'address' in again ? again.address : again.document.name
    try {
      if ('address' in again) step('fetching', name, index)
      const document = 'address' in again ? await fetchFrom(again.address, fetchDocument) : again.document
      step('reading', name, index)
      const meeting = await library.addDocument(document, {
        ...options,
        ...('address' in again ? { address: again.address } : {}),
        comparing: () => step('comparing', name, index),
      })
      if (meeting === null) throw noMeeting(name)
      await note(library, meetings, meeting)
    } catch (error) {
      problems.push(await noteError(library, error, again))
    }
  }
  return step('done', null, total)
}

/** Meetings that accounts went to before may have gone into others since. */
async function note(library: Library, meetings: Set<string>, added: string): Promise<void> {
  const now = await Promise.all([...meetings, added].map((id) => library.resolveMeeting(id)))
  meetings.clear()
  for (const id of now) if (id !== null) meetings.add(id)
}

function fetchFrom(address: string, fetchDocument: FetchDocument | undefined): Promise<Document> {
  if (fetchDocument) return fetchDocument(address)
  throw new UnsaidError('usage', 'this library does not fetch addresses', {
    hint: 'save the page and add the file',
    subject: address,
  })
}

function noMeeting(name: string): UnsaidError {
  return new UnsaidError('no-meeting', `${name} was read, but does not say who met whom and when`, {
    hint: 'say of which meeting it is',
    subject: name,
  })
}

async function noteError(library: Library, error: unknown, again: Again): Promise<LibraryProblem> {
  const document = 'address' in again ? again.address : again.document.name
  if (!(error instanceof UnsaidError)) console.error(error)
  const { code, message, hint } =
    error instanceof UnsaidError
      ? error
      : new UnsaidError('internal', `${document} could not be added`, { hint: 'the terminal says more', subject: document })
  return library.noteProblem({ code, message, hint, document }, again)
}
