import { type Command, Option } from 'commander'
import { defaultKnowledge } from '../../knowledge/index.ts'
import type { Account } from '../../model/index.ts'
import { readDocument } from '../../read/index.ts'
import { columnsOf } from '../../report/index.ts'
import { DONE, NOTHING_READABLE, SOME_FAILED } from '../exit-status.ts'
import { stoppableParser } from '../foreign-parser.ts'
import { gatherInputs } from '../gather-inputs.ts'
import { cliTexts, fill } from '../interface.ts'
import { emit, warnOf } from '../output.ts'
import { checkValues, parseOverrides } from '../overrides.ts'

const HELP = `
Examples:
  unsaid read kremlin.en.md
  unsaid read page.html --format json
  unsaid read text.txt --set text.txt:side=TR,date=2024-05-01`

interface ReadFlags {
  readonly format?: 'terminal' | 'json'
  readonly set: string[]
  readonly allowPrivate?: boolean
}

export function addReadCommand(program: Command, done: (status: number) => void): void {
  program
    .command('read')
    .description('show what was understood of a document')
    .argument('<files...>', 'files, folders, web addresses, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to tell it (default: terminal)').choices(['terminal', 'json']))
    .option(
      '--set <file:field=value,…>',
      'what a document does not say itself (repeatable)',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .option('--allow-private', 'fetch addresses of this machine and of private networks too')
    .addHelpText('after', HELP)
    .action(async (files: string[], flags: ReadFlags) => done(await read(files, flags)))
}

async function read(files: readonly string[], flags: ReadFlags): Promise<number> {
  const overrides = parseOverrides(flags.set)
  checkValues(overrides, await defaultKnowledge())
  const { documents, problems } = await gatherInputs(files, { overrides, allowPrivate: flags.allowPrivate })
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
  const { fields, inferred, turns: spoken, characters, recorded } = cliTexts().read
  const label = (name: keyof typeof fields): string => `  ${fields[name]}${' '.repeat(LABEL - columnsOf(fields[name]))}`
  const row = (name: 'title' | 'publisher' | 'side' | 'lang' | 'date' | 'kind' | 'completeness'): string => {
    const reason = account.inferred[name]
    return `${label(name)}${account[name] ?? '–'}${reason ? `   ${fill(inferred, reason)}` : ''}\n`
  }
  const turns = account.blocks.filter((block) => block.kind === 'turn').length
  const times = account.blocks.flatMap((block) => block.time ?? [])
  const span = times.length > 0 ? fill(recorded, clock(times[0]!.from), clock(Math.max(...times.map((time) => time.to)))) : ''
  return [
    `${account.id}\n`,
    row('title'),
    row('publisher'),
    row('side'),
    row('lang'),
    row('date'),
    row('kind'),
    row('completeness'),
    account.url ? `${label('url')}${account.url}\n` : '',
    `${label('blocks')}${account.blocks.length}${turns > 0 ? fill(spoken, turns) : ''}${span}\n`,
    turns > 0 ? `${label('speakers')}${listSpeakers(account)}\n` : '',
    `${label('text')}${fill(characters, account.text.length)}${account.text.slice(0, PREVIEW).replaceAll(/\s+/gu, ' ').trim()}…\n\n`,
  ].join('')
}

/** Speakers in the order in which they first speak, with the number of their turns; interpreters and other languages are marked. */
function listSpeakers({ blocks, lang }: Account): string {
  const turns = new Map<string, number>()
  for (const block of blocks) {
    if (!block.speaker) continue
    const marks = [
      ...(block.speaker.interpreted ? [cliTexts().read.interpreter] : []),
      ...(block.lang && block.lang !== lang ? [block.lang] : []),
    ]
    const name = `${block.speaker.name}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`
    turns.set(name, (turns.get(name) ?? 0) + 1)
  }
  const all = [...turns].map(([name, count]) => `${name} × ${count}`)
  return `${all.slice(0, MOST_SPEAKERS).join(', ')}${all.length > MOST_SPEAKERS ? ', …' : ''}`
}

/** A debate has dozens of speakers; the first ones show whether they were told apart. */
const MOST_SPEAKERS = 8

/** Seconds as hours, minutes and seconds. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
