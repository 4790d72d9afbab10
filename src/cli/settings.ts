import { delimiter, dirname, isAbsolute, resolve } from 'node:path'
import type { Command } from 'commander'
import { LANGUAGES, UnsaidError } from '../model/index.ts'
import { type ConfigFile, findConfigFiles } from './config-file.ts'
import { formats } from './formats.ts'
import { type Surroundings, surroundings } from './surroundings.ts'

/** How a setting's value is written, and what it may be. */
export type Shape =
  | { readonly kind: 'choice'; readonly allowed: readonly string[] }
  | { readonly kind: 'choices'; readonly allowed: readonly string[] }
  | { readonly kind: 'folders' }
  | { readonly kind: 'probability' }
  | { readonly kind: 'switch' }

export interface Setting {
  /** Key in the file, and name of the option that it stands for. */
  readonly key: string
  readonly env: string
  readonly shape: Shape
  readonly about: string
}

/** Everything that a configuration file can say; `schema/config.schema.json` is made from it. */
export const SETTINGS: readonly Setting[] = [
  {
    key: 'languages',
    env: 'UNSAID_LANGUAGES',
    shape: { kind: 'choices', allowed: LANGUAGES },
    about: 'languages of the accounts that are compared; others are named and left out',
  },
  {
    key: 'interface',
    env: 'UNSAID_INTERFACE',
    shape: { kind: 'choice', allowed: LANGUAGES },
    about: 'language in which the program speaks',
  },
  {
    key: 'knowledge',
    env: 'UNSAID_KNOWLEDGE',
    shape: { kind: 'folders' },
    about: 'folders with knowledge of your own, relative to the file',
  },
  {
    key: 'format',
    env: 'UNSAID_FORMAT',
    shape: { kind: 'choice', allowed: formats },
    about: 'how a comparison is told; commands that do not know the format keep theirs',
  },
  {
    key: 'minConfidence',
    env: 'UNSAID_MIN_CONFIDENCE',
    shape: { kind: 'probability' },
    about: 'findings less sure than this are left out',
  },
  {
    key: 'maxFalseOmissions',
    env: 'UNSAID_MAX_FALSE_OMISSIONS',
    shape: { kind: 'probability' },
    about:
      'omissions are left out so that at most this share of them is expected to be false; not set: they are marked beyond 0.1',
  },
  { key: 'quiet', env: 'UNSAID_QUIET', shape: { kind: 'switch' }, about: 'no progress and no notes on standard error' },
]

export type Value = string | number | boolean | readonly string[]

/** A setting in effect, and where it was said: the name of a variable, the path of a file. */
export interface Effective {
  readonly setting: Setting
  readonly value: Value
  readonly source: string
}

/**
 * The settings that are made outside the command line, each from the first place that has it: a variable of the environment,
 * the configuration file of this folder or the nearest one above, the user's own.
 */
export function effectiveSettings(around: Surroundings, named?: string): Effective[] {
  const files = findConfigFiles(around, named)
  for (const file of files) checkKeys(file)
  return SETTINGS.flatMap((setting) => {
    const said = around.env[setting.env]
    if (said !== undefined && said !== '')
      return [{ setting, source: setting.env, value: fromVariable(setting, said, around.folder) }]
    const file = files.find(({ content }) => content[setting.key] !== undefined)
    return file ? [{ setting, source: file.path, value: fromFile(setting, file) }] : []
  })
}

/** Gives the options that the command line leaves open the values that are set elsewhere. */
export function applySettings(command: Command, around: Surroundings = surroundings()): void {
  const named = command.opts<{ config?: string }>().config
  for (const { setting, value } of effectiveSettings(around, named)) {
    const option = command.options.find((one) => one.attributeName() === setting.key)
    const open = [undefined, 'default'].includes(command.getOptionValueSource(setting.key))
    const known = typeof value !== 'string' || !option?.argChoices || option.argChoices.includes(value)
    if (option && open && known) command.setOptionValueWithSource(setting.key, value, 'config')
  }
}

function checkKeys({ path, content }: ConfigFile): void {
  const keys = SETTINGS.map(({ key }) => key)
  for (const key of Object.keys(content)) {
    if (key === '$schema' || keys.includes(key)) continue
    const close = keys.find((one) => one.toLowerCase().slice(0, ENOUGH) === key.toLowerCase().slice(0, ENOUGH))
    throw new UnsaidError('usage', `${path}: “${key}” is no setting`, {
      hint: close ? `did you mean “${close}”?` : `settings are ${keys.join(', ')}`,
      subject: key,
    })
  }
}

/** Letters at the start that make a mistyped key recognisable. */
const ENOUGH = 4

function fromFile({ key, shape }: Setting, { path, content }: ConfigFile): Value {
  const value = content[key]
  if (!fits(shape, value)) throw refused(`${path}: “${key}” is ${JSON.stringify(value)}`, shape)
  return shape.kind === 'folders' ? (value as string[]).map((folder) => from(dirname(path), folder)) : (value as Value)
}

function fromVariable({ env, shape }: Setting, said: string, folder: string): Value {
  const value = parse(shape, said)
  if (!fits(shape, value)) throw refused(`${env} is “${said}”`, shape)
  return shape.kind === 'folders' ? (value as string[]).map((one) => from(folder, one)) : (value as Value)
}

function parse(shape: Shape, said: string): unknown {
  switch (shape.kind) {
    case 'choice':
      return said
    case 'choices':
      return said.split(',').map((one) => one.trim())
    case 'folders':
      return said.split(delimiter).filter((one) => one !== '')
    case 'probability':
      return Number(said)
    case 'switch':
      return SWITCHES.get(said.toLowerCase())
  }
}

const SWITCHES: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
])

function fits(shape: Shape, value: unknown): boolean {
  const strings = (list: unknown): list is string[] => Array.isArray(list) && list.every((one) => typeof one === 'string')
  switch (shape.kind) {
    case 'choice':
      return typeof value === 'string' && shape.allowed.includes(value)
    case 'choices':
      return strings(value) && value.length > 0 && value.every((one) => shape.allowed.includes(one))
    case 'folders':
      return strings(value) && value.every((one) => one !== '')
    case 'probability':
      return typeof value === 'number' && value >= 0 && value <= 1
    case 'switch':
      return typeof value === 'boolean'
  }
}

function refused(what: string, shape: Shape): UnsaidError {
  return new UnsaidError('usage', `${what}, which it cannot be`, { hint: `allowed: ${allowedOf(shape)}` })
}

function allowedOf(shape: Shape): string {
  switch (shape.kind) {
    case 'choice':
      return `one of ${shape.allowed.join(', ')}`
    case 'choices':
      return `a list of ${shape.allowed.join(', ')}`
    case 'folders':
      return 'a list of folders'
    case 'probability':
      return 'a number from 0 to 1'
    case 'switch':
      return 'true or false'
  }
}

function from(folder: string, path: string): string {
  return isAbsolute(path) ? path : resolve(folder, path)
}
