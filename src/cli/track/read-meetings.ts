import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Knowledge } from '../../knowledge/index.ts'
import { COMPARISON_FORMAT, type Comparison, checkComparison, type Problem, UnsaidError } from '../../model/index.ts'
import { compareAccounts, compareDocuments, type Document } from '../../pipeline.ts'
import { MAX_BYTES } from '../../read/index.ts'
import { type TrackedMeeting, toTracked } from '../../track/index.ts'
import { stoppableParser } from '../foreign-parser.ts'
import { gatherDocuments } from '../input-files.ts'
import { makeProgress } from '../progress.ts'
import { asJsonLines, readAccountLines } from '../standard-input.ts'
import { groupAccounts, type Single, undated } from './group-accounts.ts'

export interface Gathered {
  readonly meetings: readonly TrackedMeeting[]
  readonly problems: readonly Problem[]
}

/** Where meetings are read from: folders of meetings, and files of JSON lines (accounts or comparisons), plain or gzipped. */
export async function readMeetings(paths: readonly string[], knowledge: Knowledge): Promise<Gathered> {
  const meetings: TrackedMeeting[] = []
  const problems: Problem[] = []
  const progress = makeProgress()
  const add = (found: Gathered): void => {
    meetings.push(...found.meetings)
    problems.push(...found.problems)
  }
  try {
    for (const path of paths) {
      const stat = statSync(path, { throwIfNoEntry: false })
      if (!stat)
        throw new UnsaidError('not-found', `${path} does not exist`, { hint: 'check the spelling of the path', subject: path })
      if (!stat.isDirectory()) add(await readLines(path, knowledge, (text) => progress.step(text)))
      else
        for (const folder of meetingFolders(path)) {
          progress.step(`reading ${folder}`)
          add(await readFolder(folder, knowledge))
        }
    }
  } finally {
    progress.end()
  }
  return { meetings: uniqueNames(meetings), problems }
}

/** The folders below, each a meeting; a folder that has none is one meeting itself. */
export function meetingFolders(path: string): string[] {
  const below = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(path, entry.name))
    .sort()
  return below.length > 0 ? below : [path]
}

async function readFolder(folder: string, knowledge: Knowledge): Promise<Gathered> {
  const { documents, problems } = gatherDocuments([folder], new Map())
  const comparison = await compareDocuments(documents, { knowledge, parser: stoppableParser })
  return fromComparison(basename(folder), comparison, [...problems, ...lasting(comparison.problems)])
}

/** One account is all that a series needs. */
function lasting(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ code }) => code !== 'single-account')
}

function fromComparison(id: string, comparison: Comparison, problems: readonly Problem[]): Gathered {
  const meeting = toTracked(id, comparison)
  return meeting ? { meetings: [meeting], problems } : { meetings: [], problems: [...problems, undated(id)] }
}

/** A library grows beyond what one account may have; packed files are not unpacked beyond this. */
const MOST = 20 * MAX_BYTES

function readText(path: string): string {
  if (statSync(path).size > MOST) throw tooLarge(path)
  const bytes = readFileSync(path)
  if (!/\.gz$/iu.test(path)) return bytes.toString('utf8')
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST }).toString('utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(path)
    throw new UnsaidError('unreadable', `${path} cannot be unpacked`, {
      hint: 'check that it is a whole gzip file',
      subject: path,
    })
  }
}

function tooLarge(path: string): UnsaidError {
  return new UnsaidError('too-large', `${path} holds more than ${MOST / 2 ** 20} MB`, { hint: 'split it by year', subject: path })
}

async function readLines(path: string, knowledge: Knowledge, say: (text: string) => void): Promise<Gathered> {
  const text = readText(path)
  const whole = parseComparison(text)
  if (whole) return fromComparison(basename(path).replace(/\.json$/iu, ''), whole, [])
  const lines = asJsonLines(text)
  if (!lines || lines.length === 0)
    throw new UnsaidError('unsupported-format', `${path} holds no lines of JSON`, {
      hint: 'give a folder of meetings, or one account (or comparison) a line',
      subject: path,
    })
  const comparisons = lines.map(parseComparison)
  const accounts = readAccountLines(
    lines.filter((_, at) => comparisons[at] === null),
    path,
  )
  const ready = comparisons.flatMap((comparison, at) => (comparison ? [fromComparison(`line-${at + 1}`, comparison, [])] : []))
  const grouped = await meetingsOf(accounts.documents, knowledge, say)
  return {
    meetings: [...ready.flatMap(({ meetings }) => meetings), ...grouped.meetings],
    problems: [...accounts.problems, ...ready.flatMap(({ problems }) => problems), ...grouped.problems],
  }
}

/** A comparison that this program made; null where it is something else. Throws where it is one and is not sound. */
function parseComparison(text: string): Comparison | null {
  if (!text.includes(COMPARISON_FORMAT)) return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if ((value as { format?: unknown } | null)?.format !== COMPARISON_FORMAT) return null
  const faults = checkComparison(value as Comparison)
  if (faults.length === 0) return value as Comparison
  throw new UnsaidError('unreadable', `a comparison is not sound: ${faults[0]}`, { hint: 'make it again with unsaid compare' })
}

async function meetingsOf(documents: readonly Document[], knowledge: Knowledge, say: (text: string) => void): Promise<Gathered> {
  const problems: Problem[] = []
  const singles: Single[] = []
  for (const [at, document] of documents.entries()) {
    say(`reading ${at + 1} of ${documents.length}: ${document.name}`)
    const comparison = await compareDocuments([document], { knowledge, parser: stoppableParser })
    problems.push(...lasting(comparison.problems))
    const date = comparison.accounts[0]?.date ?? comparison.meeting.date
    if (comparison.accounts.length === 0) continue
    if (date) singles.push({ comparison, date })
    else problems.push(undated(document.name))
  }
  const meetings: TrackedMeeting[] = []
  for (const group of groupAccounts(singles)) {
    const [first] = group as [Single]
    const comparison =
      group.length === 1
        ? first.comparison
        : await compareAccounts(
            group.flatMap((single) => single.comparison.accounts),
            { knowledge },
          )
    problems.push(...lasting(comparison.problems).filter(() => group.length > 1))
    const meeting = toTracked(nameOf(comparison, first.date), comparison)
    if (meeting) meetings.push(meeting)
  }
  return { meetings, problems }
}

function nameOf({ meeting }: Comparison, date: string): string {
  return [meeting.date ?? date, ...meeting.sides].join('-').toLowerCase()
}

/** Two meetings of one day and the same sides are told apart by number. */
export function uniqueNames(meetings: readonly TrackedMeeting[]): TrackedMeeting[] {
  const count = new Map<string, number>()
  return meetings.map((meeting) => {
    const times = (count.get(meeting.id) ?? 0) + 1
    count.set(meeting.id, times)
    return times === 1 ? meeting : { ...meeting, id: `${meeting.id}-${times}` }
  })
}
