/**
 * Packs what would be published, installs it into an empty project and uses it there as a stranger would: the command, the
 * library from ESM and from CommonJS, the types under strict settings, in a browser's bundle. Holds ceilings on what an
 * install costs. Run after a build.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './bundle.ts'

/** What was measured, with about a third of room; a dependency that breaks one needs a reason. Bytes. */
const CEILINGS = { tarball: 4_200_000, installed: 30_000_000, packages: 60 }
const MEGABYTE = 1_000_000

const project = mkdtempSync(join(tmpdir(), 'unsaid-package-'))
const environment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_') && !name.startsWith('UNSAID_')),
)

function run(command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, { cwd: project, encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`)
  }
}

function expect(what: string, holds: boolean): void {
  if (!holds) throw new Error(what)
  console.log(`  ok  ${what}`)
}

function install(): number {
  const packed = run('npm', 'pack', ROOT, '--json', '--ignore-scripts', '--pack-destination', project)
  const [{ filename, size, files }] = JSON.parse(packed) as [{ filename: string; size: number; files: { path: string }[] }]
  expect(
    'the samples, types, schema and licences are in it',
    NEEDED.every((path) => files.some((file) => file.path === path)),
  )
  expect('sources and tests are not', !files.some(({ path }) => /^(?:src|test|eval|bench|node_modules)\//u.test(path)))
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  run('npm', 'install', `./${filename}`, '--no-audit', '--no-fund', '--prefer-offline')
  return size
}

const NEEDED = [
  'dist/cli.js',
  'dist/read-worker.js',
  'dist/browser/index.js',
  'dist/types/index.d.ts',
  'dist/third-party-licences.txt',
  'dist/web/index.html',
  'dist/web/third-party-licences.md',
  'dist/samples/README.md',
  'schema/comparison.schema.json',
  'README.md',
  'LICENSE',
]

function use(): void {
  cpSync(join(ROOT, 'test/package/consumer'), join(project, 'consumer'), { recursive: true })
  expect('unsaid demo tells the sample', run('npx', '--no-install', 'unsaid', 'demo').includes('Ukraine'))
  expect('and leaves nothing in the folder', !existsSync(join(project, 'unsaid-demo.html')))
  expect('unsaid --version answers', /^\d+\.\d+\.\d+\n$/u.test(run('npx', '--no-install', 'unsaid', '--version')))
  expect('a module imports it', run(process.execPath, 'consumer/use.mjs') === 'true true true\n')
  expect('a CommonJS file requires it', run(process.execPath, '--no-warnings', 'consumer/use.cjs') === 'function\n')
  const require = createRequire(import.meta.url)
  for (const module of ['nodenext', 'bundler']) {
    run(process.execPath, require.resolve('typescript/lib/tsc.js'), '-p', `consumer/tsconfig.${module}.json`)
    expect(`types hold under strict settings, resolved as ${module} does`, true)
  }
}

function weigh(tarball: number): void {
  const installed = sizeOf(join(project, 'node_modules'))
  const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as { packages: Record<string, unknown> }
  const packages = Object.keys(lock.packages).length - 1
  const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`
  expect(`tarball ${megabytes(tarball)}, at most ${megabytes(CEILINGS.tarball)}`, tarball <= CEILINGS.tarball)
  expect(`installed ${megabytes(installed)}, at most ${megabytes(CEILINGS.installed)}`, installed <= CEILINGS.installed)
  expect(`${packages} packages with ours, at most ${CEILINGS.packages}`, packages <= CEILINGS.packages)
}

function sizeOf(path: string): number {
  const stat = lstatSync(path)
  if (!stat.isDirectory()) return stat.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}

try {
  mkdirSync(project, { recursive: true })
  const tarball = install()
  use()
  weigh(tarball)
} catch (error) {
  console.error(`  not ok  ${(error as Error).message}`)
  process.exitCode = 1
} finally {
  rmSync(project, { recursive: true, force: true })
}
