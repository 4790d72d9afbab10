import { sql } from 'kysely'
import { type Accounts, makeAccounts } from './accounts.ts'
import { type ApiTokens, makeApiTokens } from './api-tokens.ts'
import { type Audit, makeAudit } from './audit.ts'
import { type Comparisons, makeComparisons } from './comparisons.ts'
import { type Copies, makeCopies } from './copies.ts'
import { type Documents, makeDocuments } from './documents.ts'
import { type EmbeddedOptions, openEmbedded } from './embedded/open-embedded.ts'
import { toStoreError } from './errors.ts'
import { type Findings, makeFindings } from './findings.ts'
import type { JobRows } from './job.ts'
import { makeJobRows } from './job-rows.ts'
import { type LostAnchors, makeLostAnchors } from './lost-anchors.ts'
import { type Meetings, makeMeetings } from './meetings.ts'
import { makeNotes, type Notes } from './notes.ts'
import { makePapers, type Papers } from './papers.ts'
import { makePeople, type People } from './people.ts'
import { makeProjects, type Projects } from './projects.ts'
import { makeRuns, type Runs } from './runs.ts'
import { makeSearch, type Search } from './search.ts'
import { openServer, withoutPassword } from './server/open-server.ts'
import { makeSessions, type Sessions } from './sessions.ts'
import { makeSettings, type Settings } from './settings.ts'
import { makeSignatures, type Signatures } from './signatures.ts'
import { makeSources, type Sources } from './sources.ts'
import { makeStatements, type Statements } from './statements.ts'
import type { Database } from './tables.ts'
import { makeUntaken, type Untaken } from './untaken.ts'
import { makeVerdicts, type Verdicts } from './verdicts.ts'

/** The library's memory: one small repository a noun, over one database. */
export interface Repositories {
  readonly documents: Documents
  readonly copies: Copies
  readonly accounts: Accounts
  readonly statements: Statements
  readonly signatures: Signatures
  readonly search: Search
  readonly meetings: Meetings
  readonly comparisons: Comparisons
  readonly findings: Findings
  readonly verdicts: Verdicts
  readonly lostAnchors: LostAnchors
  readonly notes: Notes
  readonly papers: Papers
  readonly sources: Sources
  readonly runs: Runs
  readonly untaken: Untaken
  readonly jobs: JobRows
  readonly settings: Settings
  readonly audit: Audit
  /** Waits until no other transaction has this turn, and keeps it until the end of this one. */
  takeTurn(turn: keyof typeof TURNS): Promise<void>
  readonly people: People
  readonly sessions: Sessions
  readonly apiTokens: ApiTokens
  readonly projects: Projects
  /** For queries that no repository has; inside a transaction it is the transaction's. */
  readonly db: Database
}

/** Numbers of PostgreSQL's advisory locks: `unsa` and one more each (see `migrate.ts`). */
const TURNS = { add: 0x756e7362 } as const

export interface Store extends Repositories {
  /** Where it lies, without passwords. */
  readonly home: string
  readonly kind: 'embedded' | 'server'
  /**
   * All of it, or nothing. Inside, only what is handed in may be used: the embedded database has one connection, so
   * that the store itself would wait for the transaction for ever.
   */
  transaction<T>(work: (inside: Repositories) => Promise<T>): Promise<T>
  /** Waits for what is under way. */
  close(): Promise<void>
}

export type Home = { readonly folder: string } | { readonly database: string }

/** Opens a library in a folder or on a server. Throws an `UnsaidError` that says what to do. */
export async function openStore(home: Home, options: EmbeddedOptions = {}): Promise<Store> {
  const embedded = 'folder' in home
  const shown = embedded ? home.folder : withoutPassword(home.database)
  const { db, close } = embedded ? await openEmbedded(home.folder, options) : await openServer(home.database)
  return {
    ...makeRepositories(db),
    home: shown,
    kind: embedded ? 'embedded' : 'server',
    transaction: async (work) => {
      try {
        return await db.transaction().execute((inside) => work(makeRepositories(inside)))
      } catch (error) {
        throw toStoreError(error, shown)
      }
    },
    close,
  }
}

function makeRepositories(db: Database): Repositories {
  const accounts = makeAccounts(db)
  return {
    documents: makeDocuments(db),
    copies: makeCopies(db),
    accounts,
    statements: makeStatements(db),
    signatures: makeSignatures(db),
    search: makeSearch(db),
    meetings: makeMeetings(db),
    comparisons: makeComparisons(db, accounts),
    findings: makeFindings(db),
    verdicts: makeVerdicts(db),
    lostAnchors: makeLostAnchors(db),
    notes: makeNotes(db),
    papers: makePapers(db),
    sources: makeSources(db),
    runs: makeRuns(db),
    untaken: makeUntaken(db),
    jobs: makeJobRows(db),
    settings: makeSettings(db),
    audit: makeAudit(db),
    takeTurn: async (turn) => {
      await sql`select pg_advisory_xact_lock(${TURNS[turn]})`.execute(db)
    },
    people: makePeople(db),
    sessions: makeSessions(db),
    apiTokens: makeApiTokens(db),
    projects: makeProjects(db),
    db,
  }
}
