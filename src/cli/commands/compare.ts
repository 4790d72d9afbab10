import { type Command, Option } from 'commander'
import {
  type Comparison,
  type Finding,
  ISSUES,
  type Issue,
  LANGUAGES,
  type Language,
  type SideId,
  UnsaidError,
} from '../../model/index.ts'
import { compareDocuments } from '../../pipeline.ts'
import { explainFinding, makeReader, type Reader, tellProblem } from '../../report/index.ts'
import { DONE, NOTHING_READABLE, SOME_FAILED } from '../exit-status.ts'
import { stoppableParser } from '../foreign-parser.ts'
import { type Format, formats } from '../formats.ts'
import { gatherInputs } from '../gather-inputs.ts'
import { cliTexts, fill, interfaceLanguage } from '../interface.ts'
import { languagesOption } from '../languages-option.ts'
import { loadCalibration } from '../load-calibration.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { complain, emit, isQuiet, makePaint, terminalWidth } from '../output.ts'
import { checkValues, parseOverrides } from '../overrides.ts'
import { makeProgress } from '../progress.ts'
import { isFolder, tellAs, writeTables } from '../write-report.ts'

interface CompareFlags {
  readonly format?: Format
  readonly out?: string
  readonly set: string[]
  readonly allowPrivate?: boolean
  readonly issue?: string
  readonly side?: string
  readonly minConfidence: number
  readonly maxFalseOmissions?: number
  readonly model?: string
  readonly explain?: string
  readonly knowledge: string[]
  readonly languages?: Language[]
}

const HELP = `
Examples:
  unsaid compare kremlin.en.md cctv.zh.md
  unsaid compare meeting/ --format html --out report.html
  unsaid compare meeting/ --format csv --out tables/   statements.csv, links.csv, findings.csv
  unsaid compare meeting/ --format json > comparison.json
  unsaid compare a.html b.txt --set b.txt:side=CN,date=2022-02-25
  unsaid compare meeting/ --issue taiwan --min-confidence 0.7
  unsaid compare meeting/ --max-false-omissions 0.1
  unsaid compare meeting/ --explain 3            the third finding in full
  cat accounts.jsonl | unsaid compare -          one account, or one JSON object a line`

const collect = (value: string, all: string[]): string[] => [...all, value]

export function addCompareCommand(program: Command, done: (status: number) => void): void {
  program
    .command('compare')
    .description('compare the accounts of one meeting')
    .argument('<files...>', 'files, a folder, web addresses, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to tell it (default: terminal)').choices(formats))
    .option('-o, --out <path>', 'write to a file; for csv, a folder gets one file a table')
    .option('--set <file:field=value,…>', 'what a document does not say itself (repeatable)', collect, [])
    .option('--allow-private', 'fetch addresses of this machine and of private networks too')
    .option('--issue <id>', 'only findings on this issue')
    .option('--side <id>', 'only findings on this side')
    .option('--min-confidence <p>', 'only findings at least this sure (0–1)', probabilityOf('--min-confidence'), 0)
    .option(
      '--max-false-omissions <p>',
      'leave out omissions so that at most this share of them is expected to be false (0–1)',
      probabilityOf('--max-false-omissions'),
    )
    .option('--model <file>', 'how sure findings are by a model of yours: a file of the format unsaid.calibration/1')
    .option('--explain <finding>', 'one finding in full: its number or its id')
    .option('--knowledge <folder>', 'further knowledge files (repeatable)', collect, [])
    .addOption(languagesOption())
    .addHelpText('after', HELP)
    .action(async (files: string[], flags: CompareFlags) => done(await compare(files, flags)))
}

function probabilityOf(option: string): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (value.trim() !== '' && number >= 0 && number <= 1) return number
    throw new UnsaidError('usage', `${option} ${value} is no probability`, { hint: 'give a number from 0 to 1', subject: value })
  }
}

async function compare(files: readonly string[], flags: CompareFlags): Promise<number> {
  const overrides = parseOverrides(flags.set)
  checkIssue(flags.issue)
  const knowledge = await loadKnowledge(flags.knowledge)
  checkValues(overrides, knowledge)
  const { documents, problems } = await gatherInputs(files, { overrides, allowPrivate: flags.allowPrivate })
  const progress = makeProgress()
  const whole = await compareDocuments(documents, {
    knowledge,
    parser: stoppableParser,
    minConfidence: flags.minConfidence,
    ...(flags.maxFalseOmissions === undefined ? {} : { maxFalseOmissions: flags.maxFalseOmissions }),
    ...(flags.model === undefined ? {} : { calibration: loadCalibration(flags.model) }),
    lang: interfaceLanguage(),
    ...(flags.languages ? { languages: flags.languages } : {}),
    onProgress: ({ document, done, total }) =>
      progress.step(document ? fill(cliTexts().progress.reading, done + 1, total, document) : cliTexts().progress.comparing),
  }).finally(progress.end)
  const before = problems.map((problem) => ({
    ...problem,
    ...tellProblem({ ...problem, subject: problem.document }, interfaceLanguage()),
  }))
  const comparison: Comparison = { ...whole, problems: [...before, ...whole.problems] }
  if (comparison.accounts.length === 0) {
    for (const { message, hint } of comparison.problems) complain(message, hint)
    return NOTHING_READABLE
  }
  const failed = comparison.problems.filter((problem) => problem.code !== 'single-account')
  if (!isQuiet()) for (const { message, hint } of failed) complain(message, hint)
  const side = flags.side === undefined ? undefined : findSide(flags.side, comparison, knowledge)
  await write(filterFindings(comparison, { issue: flags.issue?.toLowerCase(), side }), flags, knowledge)
  return failed.length > 0 ? SOME_FAILED : DONE
}

function checkIssue(issue: string | undefined): void {
  if (issue !== undefined && !(ISSUES as readonly string[]).includes(issue.toLowerCase()))
    throw new UnsaidError('usage', `--issue ${issue} is no issue of the codebook`, {
      hint: `one of ${ISSUES.join(', ')}`,
      subject: issue,
    })
}

/** The side that a user means by an id or a name in any of the languages. */
function findSide(wanted: string, { meeting, findings }: Comparison, knowledge: Knowledge): SideId {
  const sides = new Set([...meeting.sides, ...findings.flatMap(({ side }) => side ?? [])])
  const isMeant = (side: SideId): boolean =>
    [side, ...LANGUAGES.map((lang) => knowledge.sideLabel(side, lang))].some(
      (name) => name.toLowerCase() === wanted.toLowerCase(),
    )
  const found = [...sides].find(isMeant)
  if (found) return found
  throw new UnsaidError('usage', `--side ${wanted} is no side of this meeting`, {
    hint: `one of ${[...sides].join(', ')}`,
    subject: wanted,
  })
}

interface Wanted {
  readonly issue: string | undefined
  readonly side: SideId | undefined
}

function filterFindings(comparison: Comparison, { issue, side }: Wanted): Comparison {
  if (issue === undefined && side === undefined) return comparison
  const keep = (finding: Finding): boolean =>
    (issue === undefined || finding.issue === (issue as Issue)) && (side === undefined || finding.side === side)
  return { ...comparison, findings: comparison.findings.filter(keep) }
}

type Knowledge = Awaited<ReturnType<typeof loadKnowledge>>

async function write(comparison: Comparison, flags: CompareFlags, knowledge: Knowledge): Promise<void> {
  const reader = makeReader(interfaceLanguage(), knowledge, comparison.meeting.sides)
  const { out, format = 'terminal' } = flags
  if (flags.explain !== undefined) return emit(explain(comparison, flags, reader), out)
  if (format === 'csv' && out !== undefined && isFolder(out)) return writeTables(comparison, reader, out)
  await emit(tellAs(format, comparison, { reader, toFile: out !== undefined }), out)
}

function explain(comparison: Comparison, flags: CompareFlags, reader: Reader): string {
  const paint = makePaint(flags.out !== undefined)
  return explainFinding(findOne(comparison, flags.explain as string), comparison, reader, paint, terminalWidth())
}

function findOne(comparison: Comparison, wanted: string): Finding {
  const found = /^\d{1,3}$/u.test(wanted)
    ? comparison.findings[Number(wanted) - 1]
    : comparison.findings.find((finding) => finding.id.startsWith(wanted))
  if (!found)
    throw new UnsaidError('usage', `there is no finding ${wanted}`, {
      hint: `give a number from 1 to ${comparison.findings.length}, or the start of an id`,
      subject: wanted,
    })
  return found
}
