/** What a bound on false omissions costs: `npm run eval:bound`. Figures of every set with omissions beyond it withheld. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { evaluate } from './evaluate.ts'
import { figuresOf } from './figures.ts'
import { sumScores } from './score.ts'
import { goldSets } from './sets.ts'

const BOUNDS = [1, 0.5, 0.3, 0.2, 0.1] as const
const report: Record<string, Record<string, { omissions: number; salientRecall: number; shown: number; falseShare: number }>> = {}
for (const set of goldSets()) {
  if (set.name === 'samples') continue
  report[set.name] = {}
  for (const maxFalseOmissions of BOUNDS) {
    const { scores, comparisons } = await evaluate(set, { maxFalseOmissions })
    const { all } = sumScores(scores)
    const { omissions, salientRecall } = figuresOf(all)
    const shown = [...comparisons.values()].reduce((sum, { bound }) => sum + (bound ? bound.omissions - bound.beyond : 0), 0)
    const falseShare =
      scores.reduce((sum, one) => sum + one.all.omissions.fp / (one.all.omissions.tp + one.all.omissions.fp || 1), 0) /
      scores.length
    report[set.name]![maxFalseOmissions] = { omissions, salientRecall, shown, falseShare }
    console.log(
      `${set.name} at most ${maxFalseOmissions}: omissions F1 ${omissions.toFixed(3)} · salient recall ${salientRecall.toFixed(3)} · shown ${shown} · false ${falseShare.toFixed(3)} of a meeting's`,
    )
  }
}
mkdirSync(new URL('../build/', import.meta.url), { recursive: true })
writeFileSync(new URL('../build/bound.json', import.meta.url), `${JSON.stringify(report, null, 1)}\n`)
