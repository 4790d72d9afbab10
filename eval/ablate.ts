/**
 * What each pass, rule family and knowledge family brings: `npm run eval:ablation [-- part of a name]`. Each is taken away and the
 * figures on own, shared and real-dev together are compared with those of the whole. Results go to build/ablation.json.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { defaultKnowledge } from '../src/knowledge/index.ts'
import { ABLATIONS, type Ablation } from './ablations.ts'
import { BlindKnowledge } from './blind-knowledge.ts'
import { evaluate } from './evaluate.ts'
import { type FigureName, type Figures, figuresOf } from './figures.ts'
import { sumScores } from './score.ts'
import { goldSets } from './sets.ts'
import { stubbedEngine } from './stubbed-engine.ts'

const SHOWN: readonly FigureName[] = [
  'narration',
  'side',
  'issues',
  'cells',
  'act',
  'intensityError',
  'alignment',
  'counterpart',
  'omissions',
  'salientRecall',
  'withheldRecall',
]
const FILE = new URL('../build/ablation.json', import.meta.url)
const only = process.argv[2]
const sets = goldSets().filter(({ name }) => ['own', 'shared', 'real-dev'].includes(name))
const knowledge = await defaultKnowledge()

const base = await figuresWithout(null)
console.log(`whole: ${SHOWN.map((name) => `${name} ${base[name].toFixed(3)}`).join(' · ')}`)
const rows: { name: string; family: string; change: Partial<Record<FigureName, number>>; failed?: string }[] = []
for (const ablation of ABLATIONS.filter(({ name }) => !only || name.includes(only))) {
  try {
    const figures = await figuresWithout(ablation)
    const change = Object.fromEntries(SHOWN.map((name) => [name, figures[name] - base[name]]))
    rows.push({ name: ablation.name, family: ablation.family, change })
    console.log(`${ablation.name.padEnd(36)} ${SHOWN.map((name) => `${name} ${signed(change[name]!)}`).join(' · ')}`)
  } catch (error) {
    rows.push({
      name: ablation.name,
      family: ablation.family,
      change: {},
      failed:
        String(error)
          .split('\n')
          .find((line) => line.includes('written anew')) ?? String(error),
    })
    console.error(`${ablation.name}: ${rows.at(-1)!.failed}`)
    process.exitCode = 1
  }
}
rmSync(new URL('../build/ablation/', import.meta.url), { recursive: true, force: true })
mkdirSync(new URL('../build/', import.meta.url), { recursive: true })
if (!only || !existsSync(FILE)) writeFileSync(FILE, `${JSON.stringify({ base: pick(base), rows }, null, 1)}\n`)
else {
  const known = JSON.parse(readFileSync(FILE, 'utf8')) as { base: unknown; rows: typeof rows }
  const others = known.rows.filter(({ name }) => !rows.some((row) => row.name === name))
  writeFileSync(FILE, `${JSON.stringify({ base: pick(base), rows: [...others, ...rows] }, null, 1)}\n`)
}

async function figuresWithout(ablation: Ablation | null): Promise<Figures> {
  const engine = ablation && 'stub' in ablation ? await stubbedEngine(ablation.stub) : { evaluate }
  const blind = new BlindKnowledge(knowledge, ablation)
  const scores = []
  for (const set of sets) scores.push(...(await engine.evaluate(set, { knowledge: blind })).scores)
  return figuresOf(sumScores(scores).all)
}

function pick(figures: Figures): Partial<Record<FigureName, number>> {
  return Object.fromEntries(SHOWN.map((name) => [name, figures[name]]))
}

function signed(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value).toFixed(3)}`
}
