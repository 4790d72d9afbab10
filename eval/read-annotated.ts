/**
 * Annotated text: one YAML file a meeting, in which every sentence stands beside its labels, so that no offset can
 * drift. The format is described in `eval/gold/README.md`; ids are those of `src/model/vocabulary.ts`.
 */
import { parse } from 'yaml'
import { z } from 'zod'
import type { Act, Issue } from '../src/model/index.ts'
import type { GoldAccount, GoldMeeting, Label, Unit } from './gold.ts'

const TAG = z.string().regex(/^[gw]\d+$/u, 'a tag is g or w and a number')
const SENTENCE = z.union([
  z.tuple([z.string(), z.string().min(1)]),
  z.tuple([z.string(), z.string().min(1), z.union([TAG, z.array(TAG).min(1)])]),
])
const ACCOUNT = z.strictObject({
  publisher: z.string(),
  side: z.string().nullable(),
  lang: z.enum(['en', 'zh', 'ru']),
  kind: z.string(),
  date: z.iso.date(),
  title: z.string(),
  silent: z.literal('never').optional(),
  text: z.array(z.array(SENTENCE).min(1)).min(1),
})
const SALIENCE = z.number().int().min(1).max(3)
const MEETING = z.strictObject({
  meeting: z.string().regex(/^\d{4}-\d\d-\d\d-[a-z0-9-]+$/u, 'a meeting is an ISO date and who met'),
  sides: z.array(z.string()).min(2),
  note: z.string(),
  hard: z.array(z.string()).optional(),
  accounts: z.record(z.string(), ACCOUNT),
  omissions: z
    .array(z.strictObject({ issue: z.string(), side: z.string(), omitted_by: z.array(z.string()).min(1), salience: SALIENCE }))
    .default([]),
  withheld: z.array(z.strictObject({ unit: TAG, omitted_by: z.string(), salience: SALIENCE })).default([]),
  remarks: z.array(z.string()).optional(),
})
type File = z.infer<typeof MEETING>
type FileAccount = z.infer<typeof ACCOUNT>

const LABEL = /^(?<sides>\S+) (?<act>[a-z]+)(?<intensity>\d)(?: (?<issues>\S+))?$/u

/**
 * The meeting of one file with its offsets, groups and units. What cannot be read is an error that names the file, the
 * account and the sentence; whether ids are of the codebook is for `lintMeeting` to say.
 */
export function readAnnotated(source: string, name: string): GoldMeeting {
  const read = MEETING.safeParse(parse(source))
  if (!read.success) throw new Error(`${name}.yaml: ${z.prettifyError(read.error)}`)
  const file = read.data
  if (file.meeting !== name) throw new Error(`${name}.yaml holds the meeting ${file.meeting}: name the file after it`)
  const tags = tagsOf(file)
  return {
    meeting: file.meeting,
    sides: file.sides,
    accounts: Object.entries(file.accounts).map(([id, account]) => readAccount(id, account, file)),
    groups: [...tags].filter(([tag]) => tag.startsWith('g')).map(([, places]) => ({ units: unitsAt(places) })),
    omissions: file.omissions.map((one) => ({ ...one, issue: one.issue as Issue })),
    withheld: readWithheld(file, tags),
  }
}

function readWithheld(file: File, tags: ReadonlyMap<string, readonly Place[]>): NonNullable<GoldMeeting['withheld']> {
  const withheld = file.withheld.map(({ unit, ...rest }) => {
    const places = tags.get(unit) ?? []
    if (places.length !== 1)
      throw new Error(`${file.meeting}.yaml: withheld ${unit} is the tag of ${places.length} sentences; it names one`)
    return { unit: places[0]!, ...rest }
  })
  for (const tag of tags.keys())
    if (tag.startsWith('w') && file.withheld.every((one) => one.unit !== tag))
      throw new Error(`${file.meeting}.yaml: the sentence tagged ${tag} is withheld by nobody`)
  return withheld
}

function readAccount(id: string, account: FileAccount, file: File): GoldAccount {
  const { text, sentences } = layOut(account)
  const labels = account.text.flat().map(([coded], i) => readLabels(coded, `${file.meeting} ${id} sentence ${i}`))
  const { side, lang, kind, silent } = account
  return {
    id,
    side,
    lang,
    kind,
    ...(silent && { silent }),
    sentences,
    labels,
    text,
    document: frontMatterOf(account, file) + text,
  }
}

/** Paragraphs with an empty line between, sentences with a space, in Chinese with none. */
function layOut(account: FileAccount): { text: string; sentences: [number, number][] } {
  let text = ''
  const sentences: [number, number][] = []
  for (const paragraph of account.text) {
    if (text) text += '\n\n'
    for (const [i, [, sentence]] of paragraph.entries()) {
      if (i > 0 && account.lang !== 'zh') text += ' '
      sentences.push([text.length, text.length + sentence.length])
      text += sentence
    }
  }
  return { text: `${text}\n`, sentences }
}

function frontMatterOf(account: FileAccount, file: File): string {
  const { title, publisher, side, lang, date, kind } = account
  const fields = { title, publisher, ...(side && { side }), lang, date, kind, note: file.note }
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n`
}

/** “;” parts the statements of a sentence, the main one first. */
function readLabels(coded: string, where: string): Label {
  const [main, ...also] = coded.split(';').map((part) => readLabel(part.trim(), where))
  return also.length > 0 ? { ...main!, also } : main!
}

function readLabel(coded: string, where: string): Label {
  const { sides, act, intensity, issues } = LABEL.exec(coded)?.groups ?? {}
  if (!sides || !act || !intensity) throw new Error(`${where}: “${coded}” is not SIDE ACTINTENSITY [issues,comma,separated]`)
  const list = sides.split(',')
  return {
    side: list.length > 1 ? list : sides,
    act: act as Act,
    intensity: Number(intensity),
    issues: (issues?.split(',') ?? []) as Issue[],
  }
}

type Place = readonly [account: string, sentence: number]

function tagsOf(file: File): Map<string, Place[]> {
  const tags = new Map<string, Place[]>()
  for (const [id, account] of Object.entries(file.accounts))
    for (const [i, [, , given]] of account.text.flat().entries())
      for (const tag of given === undefined ? [] : [given].flat()) tags.set(tag, [...(tags.get(tag) ?? []), [id, i]])
  return tags
}

function unitsAt(places: readonly Place[]): Unit[] {
  return [...new Set(places.map(([account]) => account))].map((id) => [
    id,
    places.filter(([account]) => account === id).map(([, sentence]) => sentence),
  ])
}
