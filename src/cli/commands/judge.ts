import { readFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import type { CoderAgreement, Field, Said } from '../../library/index.ts'
import { UnsaidError } from '../../model/index.ts'
import type { Store, TargetKind } from '../../store/index.ts'
import { DONE } from '../exit-status.ts'
import { actor, addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
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
  unsaid judge - < verdicts.jsonl                      one {"id", "verdict", …} a line
  unsaid judge --undo VERDICT
  unsaid judge --list STATEMENT                        all that was said of it, undone too
  unsaid judge --agreement --round 1                   kappa, alpha, what is open`

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
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(async (target: string | undefined, flags: Flags) => {
      await withLibrary(flags, (store) => judge(store, target, flags))
      done(DONE)
    })
}

async function judge(store: Store, target: string | undefined, flags: Flags): Promise<void> {
  if (flags.agreement) return showAgreement(store, flags)
  if (flags.undo !== undefined) return undo(store, flags.undo)
  if (flags.list) return history(store, target)
  const { takeVerdicts } = await import('../../library/index.ts')
  const said = target === '-' ? fromLines(readFileSync(0, 'utf8'), flags) : [fromFlags(target, flags)]
  const ids = await takeVerdicts(store, said, { author: actor(), knowledge: await loadKnowledge([]) })
  await emit(flags.json ? ids.map((id) => `${JSON.stringify({ verdict: id })}\n`).join('') : `${ids.join('\n')}\n`, undefined)
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
    ...(field !== undefined && value !== undefined ? { correction: { field: field as Field, value } } : {}),
    ...(note ? { note } : {}),
    ...(round ? { round } : {}),
    ...(blind ? { blind } : {}),
  }
}

function fromLines(text: string, { kind, round, blind }: Flags): Said[] {
  return text.split('\n').flatMap((line, index): Said[] => {
    if (line.trim() === '') return []
    try {
      const one = JSON.parse(line) as Partial<Said>
      if (typeof one.id !== 'string' || typeof one.verdict !== 'string') throw new Error('id and verdict are needed')
      return [{ kind, ...(round ? { round } : {}), ...(blind ? { blind } : {}), ...one } as Said]
    } catch (error) {
      throw refusal(
        `line ${index + 1}`,
        `line ${index + 1} is no verdict: ${(error as Error).message}`,
        '{"id": "…", "verdict": "confirm"}',
      )
    }
  })
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
  const { coderAgreement } = await import('../../library/index.ts')
  const agreement = await coderAgreement(store, round)
  await emit(json ? `${JSON.stringify(agreement)}\n` : tell(agreement), undefined)
}

function tell({ shared, alpha, pairs, open }: CoderAgreement): string {
  const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3))
  return [
    `${shared} judged by two or more, Krippendorff’s alpha ${figure(alpha)}\n`,
    ...pairs.map(
      ({ coders, shared: both, kappa }) => `  ${coders.join(' – ')}: ${both} shared, Cohen’s kappa ${figure(kappa)}\n`,
    ),
    ...open.map(
      ({ kind, id, verdicts }) =>
        `  open: ${kind} ${id}  ${Object.entries(verdicts)
          .map((pair) => pair.join(': '))
          .join(', ')}\n`,
    ),
  ].join('')
}
