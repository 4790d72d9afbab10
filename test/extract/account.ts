import { extractStatements } from '../../src/extract/index.ts'
import { defaultKnowledge } from '../../src/knowledge/index.ts'
import { type Account, type Language, type Statement, sha256Hex } from '../../src/model/index.ts'

/** A whole readout in one paragraph a line, for tests of what is made of a text. */
export function makeAccount(lang: Language, side: string, text: string, rest: Partial<Account> = {}): Account {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
  }))
  return {
    id: `${side.toLowerCase()}.${lang}`,
    title: null,
    publisher: null,
    side,
    lang,
    kind: 'readout',
    date: '2022-09-15',
    url: null,
    completeness: 'whole',
    completenessReason: null,
    text,
    blocks,
    sha256: sha256Hex(text),
    inferred: {},
    ...rest,
  }
}

/** Statements of one account whose quotes hold a piece of text. */
export async function statementsOf(account: Account): Promise<readonly Statement[]> {
  return extractStatements([account], await defaultKnowledge()).statements
}
