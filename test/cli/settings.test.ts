import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ancestors, CONFIG_NAME, userConfigPath } from '../../src/cli/config-file.ts'
import { configJsonSchema } from '../../src/cli/config-schema.ts'
import { formats } from '../../src/cli/formats.ts'
import { leaves, makeProgram } from '../../src/cli/program.ts'
import { applySettings, effectiveSettings, SETTINGS } from '../../src/cli/settings.ts'
import type { Surroundings } from '../../src/cli/surroundings.ts'

const root = mkdtempSync(join(tmpdir(), 'unsaid-settings-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let made = 0

/** A home with the user's settings, a project with its own, and a folder inside it. */
function around(files: { project?: unknown; user?: unknown }, env: Record<string, string> = {}): Surroundings {
  const home = join(root, `home-${made++}`)
  const project = join(home, 'work', 'project')
  mkdirSync(join(project, 'deep', 'inside'), { recursive: true })
  const write = (path: string, content: unknown): void =>
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  if (files.project !== undefined) write(join(project, CONFIG_NAME), files.project)
  const surroundings: Surroundings = { folder: join(project, 'deep', 'inside'), env, platform: 'linux', home }
  if (files.user !== undefined) {
    mkdirSync(join(home, '.config', 'unsaid'), { recursive: true })
    write(userConfigPath(surroundings), files.user)
  }
  return surroundings
}

const values = (surroundings: Surroundings, named?: string): Record<string, unknown> =>
  Object.fromEntries(effectiveSettings(surroundings, named).map(({ setting, value }) => [setting.key, value]))

describe('settings', () => {
  it('come from the environment, the nearest file, the user’s file, in this order, each by itself', () => {
    const files = {
      project: { format: 'md', minConfidence: 0.4 },
      user: { format: 'json', minConfidence: 0.1, languages: ['en', 'zh'] },
    }
    expect(values(around(files))).toEqual({ format: 'md', minConfidence: 0.4, languages: ['en', 'zh'] })
    const env = { UNSAID_FORMAT: 'terminal', UNSAID_LANGUAGES: 'ru, zh', UNSAID_QUIET: '1' }
    expect(values(around(files, env))).toEqual({ format: 'terminal', minConfidence: 0.4, languages: ['ru', 'zh'], quiet: true })
    expect(values(around({}))).toEqual({})
  })

  it('name their source', () => {
    const surroundings = around({ project: { format: 'md' } }, { UNSAID_MIN_CONFIDENCE: '0.5' })
    const sources = effectiveSettings(surroundings).map(({ setting, source }) => [setting.key, source])
    expect(sources).toEqual([
      ['format', join(surroundings.home, 'work', 'project', CONFIG_NAME)],
      ['minConfidence', 'UNSAID_MIN_CONFIDENCE'],
    ])
  })

  it('take a named file in place of the project’s', () => {
    const surroundings = around({ project: { format: 'md' }, user: { quiet: true } })
    const other = join(surroundings.home, 'other.json')
    writeFileSync(other, '\ufeff{ "minConfidence": 0.9 }')
    expect(values(surroundings, other)).toEqual({ minConfidence: 0.9, quiet: true })
    expect(() => values(surroundings, join(surroundings.home, 'none.json'))).toThrow('none.json is no file')
  })

  it('find folders from where they are named', () => {
    const surroundings = around({ project: { knowledge: ['own', '/elsewhere'] } })
    expect(values(surroundings)).toEqual({ knowledge: [join(surroundings.home, 'work', 'project', 'own'), '/elsewhere'] })
    const env = { UNSAID_KNOWLEDGE: `a${delimiter}/b` }
    expect(values({ ...surroundings, env })).toEqual({ knowledge: [join(surroundings.folder, 'a'), '/b'] })
  })

  it.each([
    ['a key that is none', { project: { formats: 'md' } }, {}, /“formats” is no setting/u, 'did you mean “format”?'],
    ['a key like nothing', { project: { colour: 1 } }, {}, /“colour” is no setting/u, 'settings are languages, interface'],
    ['a value that is not allowed', { project: { format: 'pdf' } }, {}, /“format” is "pdf"/u, `one of ${formats.join(', ')}`],
    [
      'a list with a stranger',
      { user: { languages: ['en', 'fr'] } },
      {},
      /“languages” is \["en","fr"\]/u,
      'a list of en, zh, ru',
    ],
    ['a number as text', { project: { minConfidence: '0.5' } }, {}, /"0\.5"/u, 'a number from 0 to 1'],
    ['no object', { project: [] }, {}, /holds no settings/u, 'write one object'],
    ['no JSON', { project: '{ format: md }' }, {}, /is no JSON/u, 'correct it'],
    [
      'a variable that is not allowed',
      {},
      { UNSAID_MIN_CONFIDENCE: '7' },
      /UNSAID_MIN_CONFIDENCE is “7”/u,
      'a number from 0 to 1',
    ],
    ['a switch that is none', {}, { UNSAID_QUIET: 'maybe' }, /UNSAID_QUIET is “maybe”/u, 'true or false'],
  ])('refuse %s, naming it and what is allowed', (_what, files, env, message, hint) => {
    try {
      effectiveSettings(around(files, env))
      expect.unreachable()
    } catch (error) {
      expect((error as Error).message).toMatch(message)
      expect((error as { hint: string }).hint).toContain(hint)
    }
  })

  it('leave what the command line says, and what a command does not know', () => {
    const find = (name: string) => leaves(makeProgram(() => {})).find((command) => command.name() === name)!
    const surroundings = around({ project: { format: 'md', minConfidence: 0.7, languages: ['zh'] } })
    const compare = find('compare')
    compare.parseOptions(['--format', 'json'])
    applySettings(compare, surroundings)
    expect(compare.opts()).toMatchObject({ format: 'json', minConfidence: 0.7, languages: ['zh'] })
    const read = find('read')
    applySettings(read, surroundings)
    expect(read.opts().format).toBeUndefined()
  })

  it('have a schema that is published as it is generated', () => {
    const published = readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(configJsonSchema())))
  })

  it('are all described in docs/settings.md', () => {
    const docs = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8')
    for (const { key, env } of SETTINGS) for (const name of [key, env]) expect(docs).toContain(`\`${name}\``)
  })
})

describe('the places of settings', () => {
  const where = (platform: NodeJS.Platform, home: string, env: Record<string, string> = {}) =>
    userConfigPath({ platform, home, env })

  it('are those of the platform', () => {
    expect(where('linux', '/home/li')).toBe('/home/li/.config/unsaid/unsaid.config.json')
    expect(where('linux', '/home/li', { XDG_CONFIG_HOME: '/etc/li' })).toBe('/etc/li/unsaid/unsaid.config.json')
    expect(where('darwin', '/Users/li')).toBe('/Users/li/Library/Application Support/unsaid/unsaid.config.json')
    expect(where('win32', 'C:\\Users\\li', { APPDATA: 'D:\\Roaming' })).toBe('D:\\Roaming\\unsaid\\unsaid.config.json')
    expect(where('win32', 'C:\\Users\\li')).toBe('C:\\Users\\li\\AppData\\Roaming\\unsaid\\unsaid.config.json')
  })

  it('go up to the root, on every platform', () => {
    expect(ancestors({ folder: '/a/b', platform: 'linux' })).toEqual(
      ['/a/b', '/a', ''].map((folder) => `${folder}/${CONFIG_NAME}`),
    )
    expect(ancestors({ folder: 'C:\\a', platform: 'win32' })).toEqual([`C:\\a\\${CONFIG_NAME}`, `C:\\${CONFIG_NAME}`])
  })
})
