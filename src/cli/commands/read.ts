import { type Command, Option } from 'commander'
import type { Account } from '../../model/index.ts'
import { readDocument } from '../../read/index.ts'
import { columnsOf } from '../../report/index.ts'
import { DONE, NOTHING_READABLE, SOME_FAILED } from '../exit-status.ts'
import { stoppableParser } from '../foreign-parser.ts'
import { gatherDocuments } from '../input-files.ts'
import { cliTexts, fill, interfaceLanguage } from '../interface.ts'
import { emit, warnOf } from '../output.ts'
import { parseOverrides } from '../overrides.ts'

const HELP = `
Examples:
  unsaid read kremlin.en.md
  unsaid read page.html --format json
  unsaid read text.txt --set text.txt:side=TR,date=2024-05-01`

interface ReadFlags {
  readonly format?: 'terminal' | 'json'
  readonly set: string[]
}

export function addReadCommand(program: Command, done: (status: number) => void): void {
  program
    .command('read')
    .description('show what was understood of a document')
    .argument('<files...>', 'files, folders, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to tell it (default: terminal)').choices(['terminal', 'json']))
    .option(
      '--set <file:field=value,…>',
      'what a document does not say itself (repeatable)',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .addHelpText('after', HELP)
    .action(async (files: string[], flags: ReadFlags) => done(await read(files, flags)))
}

async function read(files: readonly string[], flags: ReadFlags): Promise<number> {
  const { documents, problems } = gatherDocuments(files, parseOverrides(flags.set))
  for (const problem of problems) warnOf({ ...problem, subject: problem.document })
  let failed = problems.length
  let done = 0
  for (const document of documents) {
    const result = await readDocument(document, { parser: stoppableParser, ...(document.set ? { set: document.set } : {}) })
    if (result.ok) {
      done++
      await emit(flags.format === 'json' ? `${JSON.stringify(result.value)}\n` : describe(result.value), undefined)
    } else {
      failed++
      warnOf(result.error)
    }
  }
  return done === 0 ? NOTHING_READABLE : failed > 0 ? SOME_FAILED : DONE
}

/** First characters of the text shown, to see that the right part was taken. */
const PREVIEW = 240
/** Columns for the name of a field; the longest takes twelve. */
const LABEL = 13

function describe(account: Account): string {
  const { fields, inferred, turns: spoken, characters } = cliTexts().read
  const label = (name: keyof typeof fields): string => `  ${fields[name]}${' '.repeat(LABEL - columnsOf(fields[name]))}`
  const row = (name: Exclude<keyof typeof fields, 'blocks' | 'text'>, value: string | null): string => {
    const reason = account.inferred[name]
    return `${label(name)}${value ?? '–'}${reason ? `   ${fill(inferred, reason)}` : ''}\n`
  }
  const turns = account.blocks.filter((block) => block.kind === 'turn').length
  return [
    `${account.id}\n`,
    row('title', account.title),
    row('publisher', account.publisher),
    row('side', account.side),
    row('lang', account.lang),
    row('date', account.date),
    row('kind', account.kind),
    row(
      'completeness',
      account.completenessReason && interfaceLanguage() === 'en'
        ? `${account.completeness}: ${account.completenessReason}`
        : account.completeness,
    ),
    `${label('blocks')}${account.blocks.length}${turns > 0 ? fill(spoken, turns) : ''}\n`,
    `${label('text')}${fill(characters, account.text.length)}${account.text.slice(0, PREVIEW).replaceAll(/\s+/gu, ' ').trim()}…\n\n`,
  ].join('')
}
