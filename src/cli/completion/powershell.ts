import { type CommandNode, flatten } from './tree.ts'

export function completePowerShell(root: CommandNode): string {
  const nodes = flatten(root)
  const at = (node: CommandNode): string => node.path.map((name) => `/${name}`).join('')
  const words = nodes.map((node) => {
    const all = [
      ...node.commands.map(({ path }) => path.at(-1)!),
      ...(Array.isArray(node.takes) ? node.takes : []),
      ...node.options.flatMap(({ names }) => names),
    ]
    return `    '${at(node)}' = ${list(all)}`
  })
  const values = nodes.flatMap((node) =>
    node.options.flatMap(({ names, takes }) =>
      typeof takes === 'string' ? [] : names.map((name) => `    '${at(node)}:${name}' = ${list(takes)}`),
    ),
  )
  return `# PowerShell completion for unsaid. Add to your $PROFILE: unsaid completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName unsaid -ScriptBlock {
  param($word, $ast, $position)
  $words = @{
${words.join('\n')}
  }
  $values = @{
${values.join('\n')}
  }
  $at = ''
  $before = ''
  foreach ($element in ($ast.CommandElements | Select-Object -Skip 1)) {
    $text = $element.Extent.Text
    if ($element.Extent.EndOffset -ge $position -and $word -ne '') { break }
    if ($words.ContainsKey("$at/$text")) { $at = "$at/$text" }
    $before = $text
  }
  $candidates = if ($values.ContainsKey("\${at}:$before")) { $values["\${at}:$before"] } else { $words[$at] }
  $candidates | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`
}

function list(words: readonly string[]): string {
  return `@(${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')})`
}
