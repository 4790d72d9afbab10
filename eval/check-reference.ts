import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Comparison } from '../src/model/index.ts'
import type { Figures } from './figures.ts'

interface Reference {
  readonly scorer: string
  readonly gold: string
}

/** Where our figures and the reference scorer's, written apart from the same definitions, differ in the third decimal. */
export function disagreements(
  comparisons: ReadonlyMap<string, Comparison>,
  figures: Figures,
  { scorer, gold }: Reference,
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'unsaid-eval-'))
  for (const [meeting, comparison] of comparisons) writeFileSync(join(folder, `${meeting}.json`), JSON.stringify(comparison))
  const { all } = JSON.parse(execFileSync(process.execPath, [scorer, gold, folder, '--json'], { encoding: 'utf8' }))
  rmSync(folder, { recursive: true })
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
  return pairs
    .filter(([name, theirs]) => Math.abs(figures[name] - theirs) > 0.00051)
    .map(([name, theirs]) => `the reference scorer has ${name} ${theirs}, ours ${figures[name].toFixed(3)}`)
}
