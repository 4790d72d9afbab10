import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { SHELLS } from '../../src/cli/commands/completion.ts'
import { commandTree, flatten } from '../../src/cli/completion/tree.ts'
import { formats } from '../../src/cli/formats.ts'
import { makeProgram } from '../../src/cli/program.ts'

const tree = commandTree(makeProgram(() => {}))
const folder = mkdtempSync(join(tmpdir(), 'unsaid-completion-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const script = (shell: string): string => {
  const file = join(folder, shell)
  writeFileSync(file, SHELLS[shell]!(tree))
  return file
}

/** What bash offers at the end of a line. */
function offered(...words: string[]): string[] {
  const line = words.map((word) => `'${word}'`).join(' ')
  const program = `. ${script('bash')}; COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _unsaid; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['--norc', '-c', program], { cwd: folder, encoding: 'utf8' })
    .split('\n')
    .filter((one) => one !== '')
}

describe('completion', () => {
  it('of bash offers commands, options, values and files where they belong', () => {
    expect(offered('unsaid', 'comp')).toEqual(['compare', 'completion'])
    expect(offered('unsaid', 'knowledge', '')).toEqual(['check'])
    expect(offered('unsaid', 'compare', '--fo')).toEqual(['--format'])
    expect(offered('unsaid', 'compare', 'a.md', '--format', '')).toEqual([...formats])
    expect(offered('unsaid', 'completion', '')).toEqual(Object.keys(SHELLS))
    writeFileSync(join(folder, 'two words.md'), '')
    expect(offered('unsaid', 'compare', 'two')).toEqual(['two words.md'])
    expect(offered('unsaid', 'compare', '--min-confidence', '')).toEqual([])
  })

  it.each(Object.keys(SHELLS))('of %s has every command and every long option', (shell) => {
    const text = SHELLS[shell]!(tree)
    for (const node of flatten(tree)) {
      for (const name of node.path) expect(text).toContain(name)
      for (const { names } of node.options) expect(text).toContain(shell === 'fish' ? `-l ${names[0]!.slice(2)}` : names[0])
    }
  })

  it.each([
    ['bash', ['-n']],
    ['zsh', ['-n']],
    ['fish', ['--no-execute']],
  ] as const)('of %s is a script that its shell understands, where that is installed', (shell, check) => {
    const run = spawnSync(shell, [...check, script(shell)], { encoding: 'utf8' })
    if (run.error) console.log(`${shell} is not installed: its script is not checked by it`)
    else expect(run).toMatchObject({ status: 0, stderr: '' })
  })
})
