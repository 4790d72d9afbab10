import { type Command, Option } from 'commander'
import type { Store } from '../../store/index.ts'
import { DONE } from '../exit-status.ts'
import { addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { emit } from '../output.ts'

const HELP = `
One JSON object a line, in a fixed order: the same library gives the same lines.

Examples:
  unsaid export > accounts.jsonl
  unsaid export --what statements | jq -c 'select(.act == "support")'
  unsaid export --what findings
  unsaid export --what verdicts
  unsaid export --what model > model.json              how sure findings are, by verdicts here
  unsaid export --what originals --meeting M | unsaid compare - --model model.json --format json`

const WHAT = ['documents', 'accounts', 'statements', 'comparisons', 'findings', 'verdicts', 'originals', 'model'] as const
type What = (typeof WHAT)[number]

export function addExportCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('export').description('write what the library holds as JSON lines'))
    .addOption(new Option('--what <what>', 'what is written').choices(WHAT).default('accounts'))
    .option('--meeting <id>', 'originals of this meeting only')
    .option('--json', 'JSON lines, as always')
    .addHelpText('after', HELP)
    .action(async (flags: LibraryFlags & { what: What; meeting?: string }) => {
      await withLibrary(flags, async (store) => {
        for await (const line of EXPORTS[flags.what](store, flags.meeting)) await emit(`${JSON.stringify(line)}\n`, undefined)
      })
      done(DONE)
    })
}

const EXPORTS: Readonly<Record<What, (store: Store, meeting?: string) => AsyncGenerator<unknown>>> = {
  documents: (store) => eachDocument(store),
  accounts: async function* (store) {
    for await (const { id } of eachDocument(store)) {
      const reading = await store.accounts.get(id)
      if (reading) yield reading.account
    }
  },
  statements: async function* (store) {
    for await (const { id } of eachDocument(store)) yield* await store.statements.ofAccount(id)
  },
  comparisons: async function* (store) {
    for await (const id of eachMeeting(store)) {
      const comparison = await store.comparisons.load(id)
      if (comparison) yield { id, ...comparison }
    }
  },
  findings: async function* (store) {
    const { findingRows } = await import('../../library/index.ts')
    yield* findingRows(store)
  },
  verdicts: async function* (store) {
    yield* await store.verdicts.list({ undone: true })
  },
  originals: async function* (store, meeting) {
    const { originalsOf } = await import('../../library/index.ts')
    yield* originalsOf(store, meeting)
  },
  model: async function* (store) {
    const { keptModel } = await import('../../library/index.ts')
    const { CALIBRATION } = await import('../../pipeline.ts')
    yield (await keptModel(store)) ?? CALIBRATION
  },
}

const PAGE = 200

async function* eachDocument(store: Store) {
  for (let after = ''; ; ) {
    const page = await store.documents.list({ after, limit: PAGE })
    yield* page
    if (page.length < PAGE) return
    after = page.at(-1)!.id
  }
}

async function* eachMeeting(store: Store): AsyncGenerator<string> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await store.meetings.list({ limit: PAGE, offset })
    for (const { id } of page) yield id
    if (page.length < PAGE) return
  }
}
