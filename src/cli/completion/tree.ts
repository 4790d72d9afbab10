import type { Argument, Command, Option } from 'commander'

/** What may stand at a place of a command line. */
export type Takes = 'nothing' | 'files' | readonly string[]

export interface OptionNode {
  /** `--format`, and `-f` where it has a short form. */
  readonly names: readonly string[]
  readonly about: string
  readonly takes: Takes | 'anything'
}

/** A command as completion sees it; `path` is empty for the program itself. */
export interface CommandNode {
  readonly path: readonly string[]
  readonly about: string
  readonly commands: readonly CommandNode[]
  readonly options: readonly OptionNode[]
  readonly takes: Takes
}

export function commandTree(command: Command, path: readonly string[] = []): CommandNode {
  return {
    path,
    about: command.description(),
    commands: command.commands.map((child) => commandTree(child, [...path, child.name()])),
    options: [...command.createHelp().visibleOptions(command)].map(optionNode),
    takes: argumentTakes(command.registeredArguments[0]),
  }
}

/** The command and everything below it, outermost first. */
export function flatten(node: CommandNode): CommandNode[] {
  return [node, ...node.commands.flatMap(flatten)]
}

function optionNode(option: Option): OptionNode {
  const names = [option.long, option.short].filter((name): name is string => name != null)
  return { names, about: option.description, takes: optionTakes(option) }
}

function optionTakes(option: Option): OptionNode['takes'] {
  if (!option.required && !option.optional) return 'nothing'
  if (option.argChoices) return option.argChoices
  return FILES.test(option.flags) ? 'files' : 'anything'
}

function argumentTakes(argument: Argument | undefined): Takes {
  if (!argument) return 'nothing'
  if (argument.argChoices) return argument.argChoices
  return FILES.test(argument.name()) ? 'files' : 'nothing'
}

/** Names of values that are paths. */
const FILES = /(?:^|<)(?:files?|folders?|paths?|dir)\b/u
