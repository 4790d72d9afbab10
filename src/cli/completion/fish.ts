import { type CommandNode, flatten, type OptionNode } from './tree.ts'

export function completeFish(root: CommandNode): string {
  const lines = flatten(root).flatMap((node) => {
    const when = condition(node)
    return [
      ...node.commands.map(({ path, about }) => `complete -c unsaid ${when} -f -a ${path.at(-1)} -d ${quoted(about)}`),
      ...(Array.isArray(node.takes) ? [`complete -c unsaid ${when} -f -a ${quoted(node.takes.join(' '))}`] : []),
      ...(node.takes === 'nothing' && node.path.length > 0 ? [`complete -c unsaid ${when} -f`] : []),
      ...node.options.map((option) => `complete -c unsaid ${when} ${optionOf(option)}`),
    ]
  })
  return `# fish completion for unsaid. Once: unsaid completion fish > ~/.config/fish/completions/unsaid.fish\n${lines.join('\n')}\n`
}

/** True at the node and at none of those below it. */
function condition({ path, commands }: CommandNode): string {
  const seen = path.map((name) => `__fish_seen_subcommand_from ${name}`)
  const below = commands.map(({ path: child }) => child.at(-1)!)
  const tests = [...seen, ...(below.length > 0 ? [`not __fish_seen_subcommand_from ${below.join(' ')}`] : [])]
  return tests.length > 0 ? `-n ${quoted(tests.join('; and '))}` : ''
}

function optionOf({ names, about, takes }: OptionNode): string {
  const named = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ')
  return `${named}${valuePart(takes)} -d ${quoted(about)}`
}

function valuePart(takes: OptionNode['takes']): string {
  if (takes === 'nothing') return ''
  if (typeof takes === 'string') return takes === 'files' ? ' -r -F' : ' -x'
  return ` -x -a ${quoted(takes.join(' '))}`
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
