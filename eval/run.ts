/**
 * Scores the program on gold annotations: `npm run eval [-- --by-meeting] [-- --json]`.
 * With UNSAID_SCORER naming the reference scorer, checks that both agree to three decimals.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Comparison } from '../src/model/index.ts'
import { intervalsOf } from './bootstrap.ts'
import { renderErrors, sentenceErrors } from './errors.ts'
import { evaluate } from './evaluate.ts'
import { FIGURES, type Figures, figuresOf } from './figures.ts'
import { sumScores } from './score.ts'
import { goldSets } from './sets.ts'

mkdirSync(new URL('../build', import.meta.url), { recursive: true })
const byMeeting = process.argv.includes('--by-meeting')
const report: Record<string, unknown> = {}

function print(name: string, figures: Figures, intervals?: Readonly<Record<string, readonly [number, number]>>): void {
  console.log(`\n${name}`)
  for (const figure of FIGURES) {
    const interval = intervals?.[figure]
    console.log(
      `  ${figure.padEnd(22)}${figures[figure].toFixed(3)}${interval ? `   [${interval[0].toFixed(2)}, ${interval[1].toFixed(2)}]` : ''}`,
    )
  }
}

for (const set of goldSets()) {
  const { scores, comparisons } = await evaluate(set)
  const { all, languages } = sumScores(scores)
  const figures = figuresOf(all)
  print(`${set.name}: ${set.meetings.length} meetings (95 % intervals over meetings)`, figures, intervalsOf(scores))
  const byLanguage = Object.fromEntries([...languages].map(([lang, tally]) => [lang, figuresOf(tally)]))
  for (const [lang, one] of Object.entries(byLanguage))
    console.log(
      `  ${lang}: side ${one.side.toFixed(3)} · issues ${one.issues.toFixed(3)} · cells ${one.cells.toFixed(3)} · act ${one.act.toFixed(3)}`,
    )
  if (byMeeting) for (const one of scores) print(one.meeting, figuresOf(one.all))
  report[set.name] = { all: figures, byLanguage }
  const errors = set.meetings.flatMap((gold) => sentenceErrors(gold, comparisons.get(gold.meeting)!))
  writeFileSync(new URL(`../build/errors-${set.name}.md`, import.meta.url), renderErrors(errors))
  const { UNSAID_SCORER: scorer, UNSAID_GOLD: folder } = process.env
  if (set.name === 'shared' && scorer && folder) checkAgreement(scorer, folder, comparisons, figures)
}
writeFileSync(new URL('../build/eval.json', import.meta.url), `${JSON.stringify(report, null, 1)}\n`)

/** Our scorer and the reference, written apart from the same definitions, have to agree. */
function checkAgreement(scorer: string, gold: string, comparisons: ReadonlyMap<string, Comparison>, figures: Figures): void {
  const folder = mkdtempSync(join(tmpdir(), 'unsaid-eval-'))
  for (const [meeting, comparison] of comparisons) writeFileSync(join(folder, `${meeting}.json`), JSON.stringify(comparison))
  const { all } = JSON.parse(execFileSync(process.execPath, [scorer, gold, folder, '--json'], { encoding: 'utf8' }))
  const pairs: [keyof Figures, number][] = [
    ['statements', all.statements.f1],
    ['narration', all.narration_left_alone],
    ['side', all.side_accuracy],
    ['issues', all.issues.f1],
    ['cells', all.coverage_cells.f1],
    ['act', all.act_accuracy],
    ['intensityError', all.intensity_error],
    ['alignment', all.alignment.f1],
    ['counterpart', all.counterpart_balanced_accuracy],
    ['omissions', all.omissions.f1],
    ['salientRecall', all.salient_omission_recall],
    ['topPrecision', all.top10_omission_precision],
    ['ndcg', all.salience_ndcg10],
    ['withheldRecall', all.withheld_recall],
    ['withheldTopPrecision', all.withheld_top10_precision],
  ]
  const apart = pairs.filter(([name, theirs]) => Math.abs(figures[name] - theirs) > 0.00051)
  for (const [name, theirs] of apart)
    console.error(`the reference scorer has ${name} ${theirs}, ours ${figures[name].toFixed(3)}`)
  console.log(apart.length === 0 ? '\nThe reference scorer agrees.' : '\nThe reference scorer does NOT agree.')
  if (apart.length > 0) process.exitCode = 1
}
