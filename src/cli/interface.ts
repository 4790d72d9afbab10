import type { EventEmitter } from 'node:events'
import type { Command, Option } from 'commander'
import { LANGUAGES, type Language, UnsaidError } from '../model/index.ts'
import { effectiveSettings } from './settings.ts'
import { type Surroundings, surroundings } from './surroundings.ts'
import { en } from './texts/en.ts'
import { ru, ruHelp } from './texts/ru.ts'
import type { CliTexts, HelpTexts } from './texts/texts.ts'
import { zh, zhHelp } from './texts/zh.ts'

const TEXTS: Readonly<Record<Language, CliTexts>> = { en, zh, ru }
const HELP: Partial<Record<Language, HelpTexts>> = { zh: zhHelp, ru: ruHelp }

let current: Language = 'en'

/** The language in which this run of the program speaks. */
export function interfaceLanguage(): Language {
  return current
}

export function cliTexts(): CliTexts {
  return TEXTS[current]
}

/** Puts values, in order, where a text has `#`. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  let at = 0
  return text.replaceAll('#', () => String(values[at++] ?? ''))
}

/** Chosen before anything is said: the option, then the settings, then the language of the system, else English. */
export function chooseInterface(argv: readonly string[], around: Surroundings = surroundings()): void {
  current = optionOf(argv, '--interface', isLanguage) ?? settingOf(argv, around) ?? systemLanguage(around) ?? 'en'
}

const isLanguage = (value: string): value is Language => (LANGUAGES as readonly string[]).includes(value)

function optionOf(argv: readonly string[], name: string, fits: (value: string) => value is Language): Language | undefined {
  const value = rawOption(argv, name)
  if (value === undefined) return undefined
  if (fits(value)) return value
  throw new UnsaidError('usage', `${name} ${value} is no language of the interface`, {
    hint: `one of ${LANGUAGES.join(', ')}`,
    subject: value,
  })
}

function rawOption(argv: readonly string[], name: string): string | undefined {
  const end = argv.indexOf('--')
  const args = end < 0 ? argv : argv.slice(0, end)
  const joined = args.find((arg) => arg.startsWith(`${name}=`))
  return joined ? joined.slice(name.length + 1) : args.includes(name) ? args[args.indexOf(name) + 1] : undefined
}

function settingOf(argv: readonly string[], around: Surroundings): Language | undefined {
  const found = effectiveSettings(around, rawOption(argv, '--config')).find(({ setting }) => setting.key === 'interface')
  return found?.value as Language | undefined
}

/** `LC_ALL=zh_CN.UTF-8` → zh; a language that the program does not speak is English. */
function systemLanguage({ env }: Surroundings): Language | undefined {
  const tag = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value) ?? ''
  const lang = tag.slice(0, 2).toLowerCase()
  return isLanguage(lang) ? lang : undefined
}

/** Help of every command in the language of the interface; headings too. */
export function translateHelp(program: Command): void {
  const texts = cliTexts()
  const help = HELP[current]
  const walk = (command: Command, path: string): void => {
    command.configureHelp({
      styleTitle: (title) => headingOf(title, texts),
      optionDescription: (option) => describeOption(option, texts),
      argumentDescription: ({ description }) => description,
    })
    command.helpOption('-h, --help', texts.helpOption)
    if (command.commands.length > 0) command.helpCommand('help [command]', texts.helpCommand)
    if (help) translateCommand(command, path, help)
    for (const child of command.commands) walk(child, `${path} ${child.name()}`.trim())
  }
  walk(program, '')
}

function translateCommand(command: Command, path: string, help: HelpTexts): void {
  command.description(help.commands[path] ?? command.description())
  for (const argument of command.registeredArguments)
    argument.description = help.arguments[`${path} ${argument.name()}`] ?? argument.description
  for (const option of command.options) option.description = help.options[option.long ?? ''] ?? option.description
  const examples = help.examples[path]
  if (examples === undefined)
    return // Commander is an emitter of events, though its types keep silent about it; help texts are its listeners.
  ;(command as unknown as EventEmitter).removeAllListeners('afterHelp')
  command.addHelpText('after', examples)
}

/** The description with what may be chosen and what is taken where nothing is. */
function describeOption({ description, argChoices, defaultValue }: Option, { choices, standard }: CliTexts): string {
  const standardValue = defaultValue === undefined || Array.isArray(defaultValue) ? null : String(defaultValue)
  const notes = [argChoices && `${choices}: ${argChoices.join(', ')}`, standardValue && `${standard}: ${standardValue}`]
  const said = notes.filter(Boolean).join('; ')
  return said === '' ? description : `${description} (${said})`
}

function headingOf(title: string, { headings }: CliTexts): string {
  const known: Readonly<Record<string, string>> = {
    'Usage:': headings.usage,
    'Arguments:': headings.arguments,
    'Options:': headings.options,
    'Commands:': headings.commands,
  }
  return known[title] ?? title
}

/** Why a command line was refused, in one sentence; commander's own words where the reason has no text here. */
export function refusalOf(code: string, message: string): string {
  const text = cliTexts().refusals[code]
  if (text === undefined) return message
  const named = /'([^']*)'/u.exec(message)?.[1] ?? ''
  const allowed = /choices are ([^.]*)\./u.exec(message)?.[1] ?? ''
  const meant = /Did you mean ([^?]+)\?/u.exec(message)?.[1]
  return `${fill(text, named, allowed)}${meant ? ` (→ ${meant}?)` : ''}`
}
