import type { Command } from 'commander'
import type { SearchHit, Store } from '../../store/index.ts'
import { DONE } from '../exit-status.ts'
import { addLibraryOptions, type LibraryFlags, withLibrary } from '../library.ts'
import { libraryTexts as texts } from '../library-texts.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { emit } from '../output.ts'
import { countOf } from '../whole-number.ts'

const HELP = `
Words and "phrases" in any of the languages: what they name is found in all of them. Fields narrow down:
issue:, side:, act:, lang:, speaker:, since:, until:, meeting:, and silent:ISSUE for statements of meetings of which
another account, one that could have it, says nothing on the issue.

Examples:
  unsaid search sanctions side:CN
  unsaid search 'issue:taiwan side:CN act:support since:2022-01-01 "one china" silent:taiwan'
  unsaid search 制裁 lang:ru --json | jq -r .quote`

interface Flags extends LibraryFlags {
  readonly limit: number
  readonly offset: number
  readonly json?: boolean
}

export function addSearchCommand(program: Command, done: (status: number) => void): void {
  addLibraryOptions(program.command('search').description('find statements by words, issues, sides, acts, days, silence'))
    .argument('<query...>', 'what is looked for')
    .option('--limit <n>', 'so many at most', countOf, 20)
    .option('--offset <n>', 'pass over so many', countOf, 0)
    .option('--json', 'one JSON object a line')
    .addHelpText('after', HELP)
    .action(async (query: string[], flags: Flags) => {
      await withLibrary(flags, (store) => search(store, query.join(' '), flags))
      done(DONE)
    })
}

async function search(store: Store, query: string, { limit, offset, json }: Flags): Promise<void> {
  const { searchLibrary } = await import('../../library/index.ts')
  const { hits } = await searchLibrary(store, query, { knowledge: await loadKnowledge([]), limit, offset })
  const lines = hits.map((hit) => (json ? `${JSON.stringify(toJson(hit))}\n` : tell(hit)))
  await emit(lines.length === 0 && !json ? `${texts().search.none}\n` : lines.join(''), undefined)
}

function toJson({ statement, date, lang, publisher, meetingId }: SearchHit) {
  return { ...statement, date, lang, publisher, meeting: meetingId }
}

function tell({ statement, date, publisher }: SearchHit): string {
  const { id, side, act, issues, quote } = statement
  const who = typeof side === 'string' ? side : side.join('+')
  return `${date ?? texts().search.undated}  ${publisher ?? ''}  ${who} · ${act} · ${issues.join(', ')}\n  ${quote.replaceAll(/\s+/gu, ' ')}\n  ${id}\n`
}
