import { type CommandNode, flatten } from './tree.ts'

/** Works in bash 3.2 too, which macOS has. */
export function completeBash(root: CommandNode): string {
  const nodes = flatten(root)
  const at = (node: CommandNode): string => node.path.map((name) => `/${name}`).join('')
  const steps = nodes.filter((node) => node.path.length > 0).map((node) => `'${at(node)}'`)
  const values = nodes.flatMap((node) =>
    node.options.flatMap(({ names, takes }) => {
      if (takes === 'nothing') return []
      const places = names.map((name) => `'${at(node)}:${name}'`).join('|')
      return [`    ${places}) ${candidates(takes)}; return ;;`]
    }),
  )
  const places = nodes.map((node) => {
    const options = node.options.flatMap(({ names }) => names).join(' ')
    const words = [...node.commands.map(({ path }) => path.at(-1)!), ...(Array.isArray(node.takes) ? node.takes : [])].join(' ')
    return `    '${at(node)}') options='${options}'; words='${words}'; files=${node.takes === 'files' ? 'yes' : ''} ;;`
  })
  return `# bash completion for unsaid. Once: eval "$(unsaid completion bash)", or write it to a file that your ~/.bashrc reads.
_unsaid() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" at='' options='' words='' files='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at/\${COMP_WORDS[i]}" in
      ${steps.join('|')}) at="$at/\${COMP_WORDS[i]}" ;;
    esac
  done
  case "$at:$before" in
${values.join('\n')}
  esac
  case "$at" in
${places.join('\n')}
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$word")); return; fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  if [[ -n "$files" ]]; then ${FILES}; fi
}
complete -o filenames -o bashdefault -F _unsaid unsaid
`
}

function candidates(takes: CommandNode['takes'] | 'anything'): string {
  if (typeof takes === 'string') return takes === 'files' ? FILES : 'COMPREPLY=()'
  return `COMPREPLY=($(compgen -W '${takes.join(' ')}' -- "$word"))`
}

/** Names with blanks stay whole. */
const FILES = `local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$word"))`
