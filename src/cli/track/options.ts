import { type Command, Option } from 'commander'
import type { Knowledge } from '../../knowledge/index.ts'
import { ISSUES, type Issue, type SideId, UnsaidError } from '../../model/index.ts'
import { DEFAULT_POWERS, READINGS, type Reading, type TrackAsked } from '../../track/index.ts'
import type { LibraryFlags } from '../library.ts'

/** How an answer over many meetings can be told. */
export const trackFormats = ['terminal', 'svg', 'png', 'csv', 'parquet', 'json', 'md'] as const
export type TrackFormat = (typeof trackFormats)[number]

export interface TrackFlags extends LibraryFlags {
  readonly actor?: string
  readonly toward?: string
  readonly issue?: string
  readonly reading?: Reading
  readonly since?: string
  readonly until?: string
  readonly format?: TrackFormat
  readonly out?: string
  readonly events: string[]
  readonly beside: string[]
  readonly powers: string
  readonly knowledge: string[]
}

const collect = (value: string, all: string[]): string[] => [...all, value]

export function addTrackOptions(command: Command): Command {
  return command
    .option('--actor <side>', 'whose positions: CN, RU, EU …')
    .option('--toward <side>', 'said to whom')
    .option('--issue <id>', 'on which issue of the codebook')
    .addOption(new Option('--reading <which>', 'from whose accounts').choices(READINGS))
    .option('--since <date>', 'first day, YYYY-MM-DD')
    .option('--until <date>', 'last day, YYYY-MM-DD')
    .option('--events <file>', 'outside events to draw beside, CSV or ICS (repeatable)', collect, [])
    .option('--powers <sides>', 'which powers, by commas (influence)', DEFAULT_POWERS.join(','))
    .option('--beside <file>', 'an outside index to draw beside, CSV: country, power, value (repeatable)', collect, [])
    .addOption(new Option('-f, --format <format>', 'how to tell it (default: terminal)').choices(trackFormats))
    .option('-o, --out <file>', 'write to a file')
    .option('--knowledge <folder>', 'further knowledge files (repeatable)', collect, [])
}

/** The flags, checked; what was not asked for is absent. */
export function parseAsked(flags: TrackFlags, knowledge: Knowledge): TrackAsked {
  const { reading } = flags
  return {
    ...(flags.actor === undefined ? {} : { holder: parseSide(flags.actor, '--actor', knowledge) }),
    ...(flags.toward === undefined ? {} : { toward: parseSide(flags.toward, '--toward', knowledge) }),
    ...(flags.issue === undefined ? {} : { issue: parseIssue(flags.issue) }),
    ...(reading === undefined ? {} : { reading }),
    powers: flags.powers.split(',').map((side) => parseSide(side.trim(), '--powers', knowledge)),
    ...parsePeriod(flags),
  }
}

export function parseSide(value: string, option: string, knowledge: Knowledge): SideId {
  const found = [value, value.toUpperCase()].find((id) => knowledge.actors.has(id))
  if (found !== undefined) return found
  throw new UnsaidError('usage', `${option} ${value} is no side that the program knows`, {
    hint: 'give a country by its two letters (CN, RU, US …) or an organisation by its id (EU, NATO, UN …)',
    subject: value,
  })
}

function parseIssue(value: string): Issue {
  if ((ISSUES as readonly string[]).includes(value)) return value as Issue
  throw new UnsaidError('usage', `--issue ${value} is no issue of the codebook`, {
    hint: `one of ${ISSUES.join(', ')}`,
    subject: value,
  })
}

export function parsePeriod({ since, until }: Pick<TrackFlags, 'since' | 'until'>): { since?: string; until?: string } {
  for (const [option, day] of [
    ['--since', since],
    ['--until', until],
  ] as const)
    if (day !== undefined && !isDay(day))
      throw new UnsaidError('usage', `${option} ${day} is no day`, { hint: 'write it as 2022-09-01', subject: day })
  if (since !== undefined && until !== undefined && since > until)
    throw new UnsaidError('usage', `--since ${since} is after --until ${until}`, { hint: 'turn them round', subject: since })
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value
}
