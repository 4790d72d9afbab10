import { Argument, type Command } from 'commander'
import { completeBash } from '../completion/bash.ts'
import { completeFish } from '../completion/fish.ts'
import { completePowerShell } from '../completion/powershell.ts'
import { type CommandNode, commandTree } from '../completion/tree.ts'
import { completeZsh } from '../completion/zsh.ts'
import { DONE } from '../exit-status.ts'
import { emit } from '../output.ts'

export const SHELLS: Readonly<Record<string, (root: CommandNode) => string>> = {
  bash: completeBash,
  zsh: completeZsh,
  fish: completeFish,
  powershell: completePowerShell,
}

const HELP = `
Examples:
  eval "$(unsaid completion bash)"              in ~/.bashrc
  eval "$(unsaid completion zsh)"               in ~/.zshrc, after compinit
  unsaid completion fish > ~/.config/fish/completions/unsaid.fish
  unsaid completion powershell | Out-String | Invoke-Expression`

export function addCompletionCommand(program: Command, done: (status: number) => void): void {
  program
    .command('completion')
    .description('print a script that completes commands and options in your shell')
    .addArgument(new Argument('<shell>', 'your shell').choices(Object.keys(SHELLS)))
    .addHelpText('after', HELP)
    .action(async (shell: string) => {
      await emit(SHELLS[shell]!(commandTree(program)), undefined)
      done(DONE)
    })
}
