/**
 * Scores the program on gold annotations: `npm run eval [-- --by-meeting]`. Figures go to the screen and to build/eval.json,
 * every error with its text to build/errors-<set>.md; of `real-held`, which is for judging alone, errors are only counted.
 * With UNSAID_SCORER naming the reference scorer, checks that both agree to three decimals.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { FIGURE_NOTES } from './agreement.ts'
import { disagreements } from './check-reference.ts'
import { countErrors } from './error-classes.ts'
import { renderErrors, sentenceErrors } from './errors.ts'
import { FIGURES, figuresOf } from './figures.ts'
import { type Measured, measureSet } from './measure.ts'
import { omissionErrors, renderOmissionErrors } from './omission-errors.ts'
import { goldSets } from './sets.ts'

const BUILD = new URL('../build/', import.meta.url)
/** What can be told of one language or one publisher. */
const PART_FIGURES = ['side', 'issues', 'cells', 'act', 'omissions', 'salientRecall'] as const
const byMeeting = process.argv.includes('--by-meeting')
const report: Record<string, unknown> = {}
mkdirSync(BUILD, { recursive: true })

for (const set of goldSets()) {
  const { report: measured, scores, comparisons } = await measureSet(set)
  print(`${set.name}: ${set.meetings.length} meetings (95 % intervals over meetings, two annotators)`, measured.all)
  for (const [name, part] of Object.entries(measured.parts)) printPart(name, part)
  if (byMeeting)
    for (const one of scores)
      console.log(
        `  ${one.meeting.padEnd(40)} ${shortly(figuresOf(one.all), ['side', 'issues', 'cells', 'act', 'alignment', 'omissions'])}`,
      )
  const inSentences = set.meetings.flatMap((gold) => sentenceErrors(gold, comparisons.get(gold.meeting)!))
  const inOmissions = set.meetings.flatMap((gold) => omissionErrors(gold, comparisons.get(gold.meeting)!))
  if (set.name !== 'real-held')
    writeFileSync(new URL(`errors-${set.name}.md`, BUILD), renderErrors(inSentences) + renderOmissionErrors(inOmissions))
  report[set.name] = { ...measured, errors: countErrors([...inSentences, ...inOmissions]) }
  const { UNSAID_SCORER: scorer, UNSAID_GOLD: gold } = process.env
  if (set.name !== 'shared' || !scorer || !gold) continue
  const apart = disagreements(comparisons, measured.all.figures, { scorer, gold })
  for (const line of apart) console.error(line)
  console.log(apart.length === 0 ? '\n  The reference scorer agrees.' : '\n  The reference scorer does NOT agree.')
  if (apart.length > 0) process.exitCode = 1
}
writeFileSync(new URL('eval.json', BUILD), `${JSON.stringify(report, null, 1)}\n`)

function print(name: string, { figures, intervals }: Measured): void {
  console.log(`\n${name}`)
  for (const figure of FIGURES) {
    const [low, high] = intervals[figure]
    const { stage, annotators } = FIGURE_NOTES[figure]
    console.log(
      `  ${stage.padEnd(9)}${figure.padEnd(22)}${figures[figure].toFixed(3)}   [${low.toFixed(2)}, ${high.toFixed(2)}]   ${annotators ?? '–'}`,
    )
  }
}

function printPart(name: string, { figures, meetings }: Measured): void {
  const [kind] = name.split(' ')
  if (kind === 'sides') return
  const shown = kind === 'languages' ? (['alignment'] as const) : kind === 'kind' ? (['omissions'] as const) : PART_FIGURES
  console.log(`  ${name.padEnd(24)} ${shortly(figures, shown)} · ${meetings} meetings`)
}

function shortly(figures: Measured['figures'], names: readonly (keyof Measured['figures'])[]): string {
  return names.map((name) => `${name} ${figures[name].toFixed(3)}`).join(' · ')
}
