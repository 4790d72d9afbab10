import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname
const SRC = join(ROOT, 'src')

interface Room {
  /** Rooms whose `index.ts` may be imported. */
  readonly imports: readonly string[]
  readonly why: string
}

const NOUNS = ['model']
const WORDS = [...NOUNS, 'language', 'knowledge']

/** The table of DESIGN: data flows one way, top to bottom. */
const ROOMS: Readonly<Record<string, Room>> = {
  model: { imports: [], why: 'the nouns know nobody' },
  statistics: { imports: [], why: 'numbers know no nouns; stages that share a method take it from here' },
  language: { imports: NOUNS, why: 'a language is data about words, not about the world' },
  knowledge: { imports: [...NOUNS, 'language'], why: 'knowledge is matched in texts, whatever is then done with it' },
  read: { imports: WORDS, why: 'stages never import stages: the pipeline composes them' },
  extract: { imports: WORDS, why: 'stages never import stages: the pipeline composes them' },
  align: { imports: WORDS, why: 'stages never import stages: the pipeline composes them' },
  compare: { imports: [...WORDS, 'statistics'], why: 'stages never import stages: the pipeline composes them' },
  track: { imports: [...WORDS, 'statistics'], why: 'stages never import stages: the pipeline composes them' },
  identity: { imports: NOUNS, why: 'which accounts are of one meeting is read off signatures, whoever made them' },
  judge: { imports: NOUNS, why: 'agreement and estimates are counted over labels, whatever they are of' },
  chart: {
    imports: [...NOUNS, 'track'],
    why: 'a chart is laid out from what it is given; each door draws the shapes in its own way',
  },
  weigh: { imports: NOUNS, why: 'hypotheses are weighed in the page as the analyst types, and again where they are exported' },
  paper: {
    imports: [...NOUNS, 'track', 'chart', 'weigh'],
    why: 'figures with their words, and what people write from them, are nouns: doors and reports share them',
  },
  report: {
    imports: [...WORDS, 'track', 'chart', 'weigh', 'paper'],
    why: 'a report tells what it is given, a series of meetings too; it computes nothing',
  },
  '.': {
    imports: [...WORDS, 'read', 'extract', 'align', 'compare', 'track', 'report'],
    why: 'the pipeline composes the stages and knows no door',
  },
  collect: { imports: [...WORDS, '.', 'read'], why: 'effects are called by doors, never by the rooms they serve' },
  encode: { imports: [...WORDS, '.'], why: 'effects are called by doors, never by the rooms they serve' },
  store: { imports: [...WORDS, '.', 'read'], why: 'effects are called by doors, never by the rooms they serve' },
  jobs: { imports: [...WORDS, '.', 'store'], why: 'effects are called by doors, never by the rooms they serve' },
  library: {
    imports: [...WORDS, '.', 'read', 'track', 'store', 'jobs', 'collect', 'identity', 'judge'],
    why: 'what is done with a library (add, read anew, follow over time) is the same behind every door',
  },
  api: {
    imports: [
      ...WORDS,
      '.',
      'read',
      'track',
      'chart',
      'weigh',
      'paper',
      'report',
      'store',
      'jobs',
      'collect',
      'library',
      'identity',
      'judge',
    ],
    why: 'a door may open every room behind it',
  },
  cli: {
    imports: [
      ...WORDS,
      '.',
      'read',
      'track',
      'chart',
      'weigh',
      'paper',
      'report',
      'store',
      'jobs',
      'collect',
      'library',
      'identity',
      'judge',
      'api',
    ],
    why: 'a door may open every room behind it',
  },
  web: {
    imports: ['model', 'track', 'chart', 'weigh', 'paper', 'api'],
    why: 'the app speaks to the API only; what it draws, weighs and reads of outside events by itself is pure',
  },
}

/** Rooms that run in a browser too: no Node modules. Adapters in folders of `read` are loaded on demand and stand apart. */
const PURE = new Set([
  'model',
  'statistics',
  'language',
  'knowledge',
  'read',
  'extract',
  'align',
  'compare',
  'track',
  'report',
  'identity',
  'judge',
  'chart',
  'weigh',
  'paper',
  '.',
])
const isAdapter = (file: string): boolean => /^read\/[^/]+\//u.test(file)

/** A room's face; the thread of `read` has one of its own, so that `read` itself runs in a browser. */
const FACES = /^(?:[^/]+|read\/worker)\/index\.tsx?$/u
/** What both ends of the API agree on: the app takes its types from there, and nothing of the server with them. */
const CONTRACT = /^api\/(?:access\/)?contract(?:-[a-z-]+)?\.ts$/u

const files = listSources(SRC)
const imports = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })))

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/u.test(name) && statSync(join(folder, name)).isFile())
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gu)].map(
    (match) => match[1] ?? match[2]!,
  )
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '.'
}

function targetOf(file: string, target: string): string {
  return relative(SRC, resolve(SRC, dirname(file), target)).replaceAll('\\', '/')
}

describe('architecture', () => {
  it('finds sources to judge', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(imports.length).toBeGreaterThan(50)
  })

  it('lets every room import only the rooms above it, through their index', () => {
    const faults = imports.flatMap(({ file, target }) => {
      if (!target.startsWith('.')) return []
      const to = targetOf(file, target)
      const from = roomOf(file)
      const room = roomOf(to)
      if (room === from) return []
      const rule = ROOMS[from]
      if (!rule) return [`${file}: the room “${from}” is not in the table`]
      if (!rule.imports.includes(room)) return [`${file} imports ${to}: ${rule.why}`]
      const face = room === '.' || FACES.test(to) || CONTRACT.test(to) || to.includes('/generated/')
      return face ? [] : [`${file} imports ${to}: other rooms are reached through their index.ts`]
    })
    expect(faults).toEqual([])
  })

  it('keeps Node and packages with effects out of the pure rooms', () => {
    const faults = imports.filter(({ file, target }) => PURE.has(roomOf(file)) && !isAdapter(file) && target.startsWith('node:'))
    expect(faults.map(({ file, target }) => `${file} imports ${target}: pure rooms run in a browser too`)).toEqual([])
  })

  it('has no import cycles', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        imports.filter((one) => one.file === file && one.target.startsWith('.')).map((one) => targetOf(file, one.target)),
      ]),
    )
    expect(findCycle(graph)).toBeNull()
  })
})

function findCycle(graph: ReadonlyMap<string, readonly string[]>): string | null {
  const done = new Set<string>()
  const visit = (node: string, path: readonly string[]): string | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node].join(' → ')
    if (done.has(node)) return null
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...path, node])
      if (cycle) return cycle
    }
    done.add(node)
    return null
  }
  for (const node of graph.keys()) {
    const cycle = visit(node, [])
    if (cycle) return cycle
  }
  return null
}
