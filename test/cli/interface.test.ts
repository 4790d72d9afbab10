import type { Command } from 'commander'
import { afterEach, describe, expect, it } from 'vitest'
import { STATUS } from '../../src/cli/exit-status.ts'
import { chooseInterface, interfaceLanguage, refusalOf } from '../../src/cli/interface.ts'
import { makeProgram } from '../../src/cli/program.ts'
import { en } from '../../src/cli/texts/en.ts'
import { ru, ruHelp } from '../../src/cli/texts/ru.ts'
import { zh, zhHelp } from '../../src/cli/texts/zh.ts'
import { tellProblem } from '../../src/report/index.ts'

const around = (env: Record<string, string>) => ({ folder: '/nowhere', env, platform: 'linux' as const, home: '/nowhere' })
afterEach(() => chooseInterface([], around({})))

/** Every key at any depth: “read.fields.title”. */
function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'object' && one !== null ? keysOf(one, `${path}${key}.`) : [`${path}${key}`],
  )
}

describe('the language of the interface', () => {
  it.each([
    [[], {}, 'en'],
    [['compare', 'a', '--interface', 'zh'], { LANG: 'ru_RU.UTF-8' }, 'zh'],
    [['compare', 'a', '--interface=ru'], {}, 'ru'],
    [['compare', '--', '--interface', 'zh'], {}, 'en'],
    [[], { LANG: 'ru_RU.UTF-8' }, 'ru'],
    [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [[], { UNSAID_INTERFACE: 'zh', LANG: 'ru_RU.UTF-8' }, 'zh'],
    [[], { LANG: 'fr_FR.UTF-8' }, 'en'],
  ] as const)('%j in %j is %s', (argv, env, expected) => {
    chooseInterface(argv, around(env))
    expect(interfaceLanguage()).toBe(expected)
  })

  it('is refused where it is none', () => {
    expect(() => chooseInterface(['--interface', 'fr'], around({}))).toThrow('fr')
  })
})

describe('texts of the command line', () => {
  it('have the same keys in every language', () => {
    expect(keysOf(zh)).toEqual(keysOf(en))
    expect(keysOf(ru)).toEqual(keysOf(en))
    expect(keysOf(ruHelp)).toEqual(keysOf(zhHelp))
  })

  it('say every problem in every language', () => {
    for (const lang of ['zh', 'ru'] as const)
      for (const code of Object.keys(STATUS)) {
        const { message } = tellProblem({ code, message: 'English', hint: null, subject: 'x' }, lang)
        expect(message, code).not.toContain('English')
      }
  })

  it.each(['zh', 'ru'] as const)('leave no English in the help in %s but names, ids and values', (lang) => {
    chooseInterface(['--interface', lang], around({}))
    const english = (command: Command): string[] => {
      const words = [
        command.description(),
        ...command.registeredArguments.map((one) => one.description),
        ...command.options.map((one) => one.description),
      ]
      const left = words.filter((text) => !/[\p{Script=Han}\p{Script=Cyrillic}]/u.test(text))
      return [...left.map((text) => `${command.name()}: ${text}`), ...command.commands.flatMap(english)]
    }
    expect(english(makeProgram(() => {}))).toEqual([])
  })

  it('say why a command line is refused', () => {
    chooseInterface(['--interface', 'ru'], around({}))
    expect(refusalOf('commander.unknownCommand', "unknown command 'compar'\n(Did you mean compare?)")).toBe(
      'нет такой команды: compar (→ compare?)',
    )
  })
})
