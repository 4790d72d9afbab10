import { type Command, Option } from 'commander'
import { UnsaidError } from '../../model/index.ts'
import { makeBrief, renderBriefHtml, renderBriefMarkdown } from '../../report/index.ts'
import { makeChronicle, needOfBrief } from '../../track/index.ts'
import { DONE, NOTHING_READABLE, SOME_FAILED } from '../exit-status.ts'
import { interfaceLanguage } from '../interface.ts'
import { addLibraryOptions, type LibraryFlags } from '../library.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { complainOf, emit, warnOf } from '../output.ts'
import { gatherMeetings } from '../track/gather-meetings.ts'
import { parsePeriod, parseSide } from '../track/options.ts'

interface BriefFlags extends LibraryFlags {
  readonly since?: string
  readonly until?: string
  readonly in: string[]
  readonly format?: 'md' | 'html'
  readonly out?: string
  readonly knowledge: string[]
}

const HELP = `
Examples:
  unsaid brief CN RU --since 2022-09-01 --until 2022-09-30
  unsaid brief CN --in meetings/ --since 2022-01-01 --format html --out brief.html
  unsaid brief CN RU --database postgres://unsaid@localhost/news --since 2022-09-01
Without any of these the library here is asked, or without one the sample meetings.`

const collect = (value: string, all: string[]): string[] => [...all, value]

export function addBriefCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('brief').description('what changed in a period, with numbered citations'))
    .argument('<sides...>', 'one or two sides (CN RU)')
    .option('--since <date>', 'first day, YYYY-MM-DD')
    .option('--until <date>', 'last day, YYYY-MM-DD')
    .option('--in <path>', 'folder of meetings or of a library, or JSON lines (repeatable)', collect, [])
    .addOption(new Option('-f, --format <format>', 'how to tell it (default: md)').choices(['md', 'html']))
    .option('-o, --out <file>', 'write to a file')
    .option('--knowledge <folder>', 'further knowledge files (repeatable)', collect, [])
    .addHelpText('after', HELP)
    .action(async (sides: string[], flags: BriefFlags) => done(await brief(sides, flags)))
}

async function brief(given: readonly string[], flags: BriefFlags): Promise<number> {
  const knowledge = await loadKnowledge(flags.knowledge)
  const sides = given.map((side) => parseSide(side, 'brief', knowledge))
  if (sides.length > 2 || new Set(sides).size < sides.length)
    throw new UnsaidError('usage', 'a brief is about one side, or two that differ', { hint: 'unsaid brief CN RU' })
  const period = parsePeriod(flags)
  const { meetings, problems } = await gatherMeetings(flags.in, flags, { need: needOfBrief(sides), knowledge })
  const say = meetings.length === 0 ? complainOf : warnOf
  for (const problem of problems) say({ ...problem, subject: problem.document })
  if (meetings.length === 0) return NOTHING_READABLE
  const made = makeBrief({ chronicle: makeChronicle(meetings), knowledge, sides, period, lang: interfaceLanguage() })
  await emit(flags.format === 'html' ? renderBriefHtml(made) : renderBriefMarkdown(made), flags.out)
  return problems.length > 0 ? SOME_FAILED : DONE
}
