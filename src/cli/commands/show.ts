import type { Command } from 'commander'
import { type Finding, type Statement, UnsaidError } from '../../model/index.ts'
import type { Revision, Store, StoredDocument } from '../../store/index.ts'
import { DONE } from '../exit-status.ts'
import { addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { libraryTexts as texts } from '../library-texts.ts'
import { emit } from '../output.ts'

const HELP = `
Examples:
  unsaid show                                          what the library holds
  unsaid show https://example.org/readout.html         a document: revisions, account, statements
  unsaid show DOCUMENT --json | jq .statements`

export function addShowCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('show').description('show what the library holds, or one document of it'))
    .argument('[document]', 'address or id of a document')
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(async (document: string | undefined, flags: LibraryFlags & { json?: boolean }) => {
      await withLibrary(flags, (store) =>
        document === undefined ? showAll(store, flags.json) : showOne(store, document, flags.json),
      )
      done(DONE)
    })
}

async function showAll(store: Store, json: boolean | undefined): Promise<void> {
  const counts = {
    documents: await store.documents.count(),
    accounts: await store.accounts.count(),
    statements: await store.statements.count(),
    meetings: await store.meetings.count(),
    findings: await store.findings.count(),
    verdicts: await store.verdicts.count(),
  }
  const lines = Object.entries(counts).map(
    ([what, count]) => `${String(count).padStart(9)}  ${texts().show.counts[what as keyof typeof counts]}\n`,
  )
  await emit(json ? `${JSON.stringify({ home: store.home, ...counts })}\n` : `${store.home}\n${lines.join('')}`, undefined)
}

interface Shown {
  readonly document: StoredDocument
  readonly revisions: readonly Revision[]
  readonly account: object | null
  readonly statements: readonly Statement[]
  readonly findings: readonly Finding[]
  readonly copies: readonly string[]
}

async function showOne(store: Store, wanted: string, json: boolean | undefined): Promise<void> {
  const { pathToFileURL } = await import('node:url')
  const document =
    (await store.documents.get(wanted)) ??
    (await store.documents.byAddress(wanted)) ??
    (await store.documents.byAddress(pathToFileURL(wanted).href))
  if (!document)
    throw new UnsaidError('not-found', `the library has no document ${wanted}`, {
      hint: 'give its address, the path that it was added from, or its id',
      subject: wanted,
    })
  const reading = await store.accounts.get(document.id)
  const shown: Shown = {
    document,
    revisions: await store.documents.history(document.id),
    account: reading && { ...reading.account, reader: reading.reader },
    statements: await store.statements.ofAccount(document.id),
    findings: (await store.findings.list({ documentId: document.id })).map(({ finding }) => finding),
    copies: (await store.documents.copiesOf(document.id)).map(({ id }) => id),
  }
  await emit(json ? `${JSON.stringify(shown)}\n` : tell(shown), undefined)
}

function tell({ document, revisions, account, statements, findings, copies }: Shown): string {
  const says = texts().show
  const row = (name: keyof typeof says.rows, value: unknown, more = ''): string =>
    value === null || value === undefined ? '' : `  ${`${says.rows[name]}${more}`.padEnd(14)}${value}\n`
  const { title, publisher, side, lang, date, kind } = (account ?? {}) as Record<string, string>
  return [
    `${document.id}\n`,
    row('address', document.address),
    row('title', title),
    row('publisher', publisher),
    row('side', side),
    row('lang', lang),
    row('date', date),
    row('kind', kind),
    row('copyOf', document.copyOf && `${document.copyOf} (${says.alike(Math.round((document.likeness ?? 0) * 100))})`),
    row('copies', copies.length > 0 ? copies.join(', ') : null),
    row('removed', tellRemoval(document)),
    row('gone', document.goneAt),
    ...revisions.map(({ number, fetchedAt, sha256 }) =>
      row('revision', `${fetchedAt}  ${sha256?.slice(0, 12) ?? says.nothing}`, ` ${number}`),
    ),
    row('statements', statements.length),
    ...findings.map(({ kind: what, sentence }) => `  ${what.padEnd(14)}${sentence}\n`),
  ].join('')
}

function tellRemoval({ removedAt: at, removedBy: by, removedReason: reason }: StoredDocument): string | null {
  return at === null ? null : texts().show.takenDown({ at, by: by ?? '', reason: reason ?? '' })
}
