import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { leaves, makeProgram } from '../../src/cli/program.ts'

const program = makeProgram(() => {})
const nameOf = (command: Command): string => (command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name())

function helpOf(command: Command): string {
  let text = ''
  command.configureOutput({ writeOut: (part) => (text += part) })
  command.outputHelp()
  return text
}

describe('--help', () => {
  it.each(leaves(program).map((command) => [nameOf(command), command] as const))(
    'of %s has examples that it understands',
    (name, command) => {
      const help = helpOf(command)
      expect(help).toContain('Examples:')
      expect(command.description()).not.toBe('')
      const examples = help.slice(help.indexOf('Examples:')).match(/\bunsaid [^|>\n)"]*/gu) ?? []
      expect(examples.some((example) => example.startsWith(name))).toBe(true)
      for (const example of examples) {
        const options = example.replace(/ {2,}.*$/u, '').match(/(?<=\s)--?[a-z][a-z-]*/gu) ?? []
        // An example may lead on into another command, as in a pipe.
        const called = leaves(program).find((one) => example.startsWith(`${nameOf(one)} `)) ?? command
        const known = called.options.flatMap(({ long, short }) => [long, short])
        expect(
          options.filter((option) => option !== '-' && !known.includes(option)),
          example,
        ).toEqual([])
      }
    },
  )

  it('of the program names every command', () => {
    const help = helpOf(program)
    for (const command of program.commands) expect(help).toContain(command.name())
    expect(help).toContain('Examples:')
  })

  it('fits 100 columns in its examples', () => {
    for (const command of leaves(program)) {
      const help = helpOf(command)
      expect(
        help
          .slice(help.indexOf('Examples:'))
          .split('\n')
          .filter((line) => line.length > 100),
      ).toEqual([])
    }
  })
})
