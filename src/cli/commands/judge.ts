import { readFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import type { CoderAgreement, Coding, Field, FieldAgreement, Said } from '../../library/index.ts'
import { UnsaidError } from '../../model/index.ts'
import type { Store, TargetKind } from '../../store/index.ts'
import { DONE } from '../exit-status.ts'
import { actor, addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { libraryTexts as texts } from '../library-texts.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { emit } from '../output.ts'

const KINDS: readonly TargetKind[] = ['statement', 'link', 'finding', 'meeting', 'attribute']
const VERDICTS = ['confirm', 'reject', 'correct', 'unsure'] as const

const HELP = `
Whose word it is: UNSAID_AUTHOR, else the user of the system. Verdicts are never overwritten; the last that is not
undone counts, one of the round "arbitration" before all others.

Examples:
  unsaid judge STATEMENT --verdict confirm
  unsaid judge STATEMENT --verdict correct --set act=support --note "the second clause"
  unsaid judge FINDING --kind finding --verdict reject --round 2 --blind
  unsaid judge - < verdicts.jsonl               one {"id", "verdict", …} a line
  unsaid judge --undo VERDICT
  unsaid judge --list STATEMENT                 all that was said of it, undone too
  unsaid judge --agreement --round 1            kappa, alpha, what is open
  unsaid sample --n 50 --blind --name s | …     what a coder gets, without the machine’s labels
  unsaid judge - --blind --round 1 < f.jsonl    one {"id", "fields": {"act": "support"}} a line
  unsaid judge --fit                            how sure findings are, fitted to verdicts`

interface Flags extends LibraryFlags {
  readonly kind: TargetKind
  readonly verdict?: Said['verdict']
  readonly set?: string
  readonly note?: string
  readonly round?: string
  readonly blind?: boolean
  readonly undo?: string
  readonly list?: boolean
  readonly agreement?: boolean
  readonly fit?: boolean
  readonly json?: boolean
}

export function addJudgeCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('judge').description('confirm, reject or correct what the machine found'))
    .argument('[target]', 'id of what is judged, or - for JSON lines on standard input')
    .addOption(new Option('--kind <kind>', 'what it is').choices(KINDS).default('statement'))
    .addOption(new Option('--verdict <verdict>', 'what you say of it').choices(VERDICTS))
    .option('--set <field=value>', 'what is right: act, issues, side, speaker or intensity')
    .option('--note <text>', 'why; it is kept')
    .option('--round <name>', 'the round of coding')
    .option('--blind', 'the machine’s labels were hidden')
    .option('--undo <verdict>', 'take a verdict back; it stays in the history')
    .option('--list', 'what was said of it')
    .option('--agreement', 'how far coders agree')
    .option('--fit', 'fit the model of confidence to the verdicts on findings')
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(async (target: string | undefined, flags: Flags) => {
      await withLibrary(flags, (store) => judge(store, target, flags))
      done(DONE)
    })
}

async function judge(store: Store, target: string | undefined, flags: Flags): Promise<void> {
  if (flags.agreement) return showAgreement(store, flags)
  if (flags.fit) return fitToVerdicts(store, flags)
  if (flags.undo !== undefined) return undo(store, flags.undo)
  if (flags.list) return history(store, target)
  const { takeCodings, takeVerdicts } = await import('../../library/index.ts')
  const { said, codings } =
    target === '-' ? fromLines(readFileSync(0, 'utf8'), flags) : { said: [fromFlags(target, flags)], codings: [] }
  const judging = { author: actor(), knowledge: await loadKnowledge([]) }
  const ids = [...(await takeVerdicts(store, said, judging)), ...(await takeCodings(store, codings, judging))]
  await emit(flags.json ? ids.map((id) => `${JSON.stringify({ verdict: id })}\n`).join('') : `${ids.join('\n')}\n`, undefined)
}

async function fitToVerdicts(store: Store, { json }: Flags): Promise<void> {
  const { fitModel } = await import('../../library/index.ts')
  const { model, judged, changed } = await fitModel(store)
  const kinds = Object.entries(model.kinds).filter(([, one]) => one.by === 'verdicts')
  const says = texts().judge
  const text = [
    `${says.fitted(judged, changed)}\n`,
    ...kinds.map(([kind, { findings, meetings, right }]) => `  ${says.fittedKind({ kind, findings, meetings, right })}\n`),
  ].join('')
  await emit(
    json ? `${JSON.stringify({ judged, changed, model: model.name, kinds: Object.fromEntries(kinds) })}\n` : text,
    undefined,
  )
}

function refusal(subject: string, message: string, hint: string): UnsaidError {
  return new UnsaidError('usage', message, { hint, subject })
}

function fromFlags(target: string | undefined, { kind, verdict, set, note, round, blind }: Flags): Said {
  if (target === undefined || verdict === undefined)
    throw refusal('judge', 'what is judged, and how?', 'unsaid judge STATEMENT --verdict confirm')
  const [, field, value] = /^([^=]+)=(.+)$/u.exec(set ?? '') ?? []
  if (set !== undefined && field === undefined) throw refusal(set, `--set ${set} is not understood`, 'write --set act=support')
  return {
    kind,
    id: target,
    verdict,
    ...(field !== undefined && value !== undefined ? { correction: { field: fieldOf(field), value } } : {}),
    ...(note ? { note } : {}),
    ...(round ? { round } : {}),
    ...(blind ? { blind } : {}),
  }
}

/** One issue is what people mean by the first of several. */
const fieldOf = (name: string): Field => (name === 'issue' ? 'issues' : name) as Field

interface Lines {
  readonly said: readonly Said[]
  readonly codings: readonly Coding[]
}

function fromLines(text: string, flags: Flags): Lines {
  const said: Said[] = []
  const codings: Coding[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      const one = fromLine(JSON.parse(line) as Partial<Said & Coding>, flags)
      if ('verdict' in one) said.push(one)
      else codings.push(one)
    } catch (error) {
      throw refusal(
        `line ${index + 1}`,
        `line ${index + 1} is no verdict: ${(error as Error).message}`,
        '{"id": "…", "verdict": "confirm"}, or {"id": "…", "fields": {"act": "support"}}',
      )
    }
  }
  return { said, codings }
}

function fromLine(one: Partial<Said & Coding>, { kind, round, blind }: Flags): Said | Coding {
  const said = { ...(round ? { round } : {}), ...(blind ? { blind } : {}) }
  if (typeof one.id !== 'string') throw new Error('an id is needed')
  if ('fields' in one) {
    const { fields } = one
    if (fields !== null && typeof fields !== 'object') throw new Error('fields are an object, or null where it is no statement')
    const named = fields && Object.fromEntries(Object.entries(fields).map(([field, value]) => [fieldOf(field), String(value)]))
    return { ...(round ? { round } : {}), ...one, id: one.id, fields: named }
  }
  if (typeof one.verdict !== 'string') throw new Error('id and verdict are needed')
  const correction = one.correction ? { correction: { ...one.correction, field: fieldOf(one.correction.field) } } : {}
  return { kind, ...said, ...one, ...correction } as Said
}

async function undo(store: Store, id: string): Promise<void> {
  const { takeBackVerdict } = await import('../../library/index.ts')
  if (!(await takeBackVerdict(store, id, { author: actor(), knowledge: await loadKnowledge([]) })))
    throw new UnsaidError('not-found', `there is no verdict ${id}, or it was undone`, {
      hint: '“unsaid judge --list” gives ids',
      subject: id,
    })
}

async function history(store: Store, target: string | undefined): Promise<void> {
  const found = await store.verdicts.list({ ...(target === undefined ? {} : { targetId: target }), undone: true })
  await emit(found.map((verdict) => `${JSON.stringify(verdict)}\n`).join(''), undefined)
}

async function showAgreement(store: Store, { round, json }: Flags): Promise<void> {
  const { coderAgreement, fieldAgreement } = await import('../../library/index.ts')
  const agreement = await coderAgreement(store, round)
  const fields = await fieldAgreement(store, round)
  await emit(json ? `${JSON.stringify({ ...agreement, fields })}\n` : tell(agreement) + fields.map(tellField).join(''), undefined)
}

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3))

function tell({ shared, alpha, pairs, open }: CoderAgreement): string {
  const says = texts().judge
  return [
    `${says.shared(shared, figure(alpha))}\n`,
    ...pairs.map(({ coders, shared: both, kappa }) => `  ${coders.join(' – ')}: ${says.pair(both, figure(kappa))}\n`),
    ...open.map(({ kind, id, verdicts }) => `  ${says.open} ${kind} ${id}  ${tellValues(verdicts)}\n`),
  ].join('')
}

function tellField({ field, shared, alpha, machine, open }: FieldAgreement): string {
  const says = texts().judge
  return [
    `${field}: ${says.field({ shared, alpha: figure(alpha), coded: machine.coded, agreed: machine.agreed, kappa: figure(machine.kappa) })}\n`,
    ...open.map(({ id, values }) => `  ${says.open} ${id}  ${tellValues(values)}\n`),
  ].join('')
}

function tellValues(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map((pair) => pair.join(': '))
    .join(', ')
}
