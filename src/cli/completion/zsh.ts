import { type CommandNode, flatten, type OptionNode } from './tree.ts'

export function completeZsh(root: CommandNode): string {
  const nodes = flatten(root)
  const at = (node: CommandNode): string => node.path.map((name) => `/${name}`).join('')
  const steps = nodes.filter((node) => node.path.length > 0).map((node) => `'${at(node)}'`)
  const values = nodes.flatMap((node) =>
    node.options.flatMap((option) =>
      option.takes === 'nothing'
        ? []
        : [`    ${option.names.map((name) => `'${at(node)}:${name}'`).join('|')}) ${valuesOf(option)}; return ;;`],
    ),
  )
  const places = nodes.map((node) => {
    const options = node.options.map(({ names, about }) => described(names[0]!, about)).join(' ')
    const words = [
      ...node.commands.map(({ path, about }) => described(path.at(-1)!, about)),
      ...(Array.isArray(node.takes) ? node.takes.map((word) => described(word, '')) : []),
    ].join(' ')
    return `    '${at(node)}') options=(${options}); entries=(${words}); files=${node.takes === 'files' ? 'yes' : ''} ;;`
  })
  return `#compdef unsaid
# zsh completion for unsaid. Once: eval "$(unsaid completion zsh)" after compinit, or write it to a file _unsaid in your $fpath.
_unsaid() {
  local at='' word files=''
  local -a options entries
  for word in \${words[2,CURRENT-1]}; do
    case "$at/$word" in
      ${steps.join('|')}) at="$at/$word" ;;
    esac
  done
  case "$at:\${words[CURRENT-1]}" in
${values.join('\n')}
  esac
  case "$at" in
${places.join('\n')}
  esac
  if [[ "$PREFIX" == -* ]]; then _describe -o 'option' options; return; fi
  [[ \${#entries} -gt 0 ]] && _describe 'what' entries
  [[ -n "$files" ]] && _files
}
if [[ "$funcstack[1]" == _unsaid ]]; then _unsaid "$@"; else compdef _unsaid unsaid; fi
`
}

function valuesOf({ takes }: OptionNode): string {
  if (typeof takes === 'string') return takes === 'files' ? '_files' : '_message value'
  return `compadd -- ${takes.join(' ')}`
}

/** `'name:what it is'`, quoted for the shell. */
function described(name: string, about: string): string {
  const text = about === '' ? name : `${name}:${about.replaceAll(':', '\\:')}`
  return `'${text.replaceAll("'", "'\\''")}'`
}
