import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as face from '../../src/index.ts'

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, unknown>
}

/** What the library promises. A name more is a promise more: add it here as well, and in docs/library.md. */
const NAMES = [
  'ACTS',
  'FINDING_KINDS',
  'ISSUES',
  'Knowledge',
  'LANGUAGES',
  'UnsaidError',
  'VERSION',
  'alignAccounts',
  'checkComparison',
  'checkKnowledge',
  'compareAccounts',
  'compareDocuments',
  'defaultKnowledge',
  'explainFinding',
  'extendKnowledge',
  'extractStatements',
  'fitCalibration',
  'makeReader',
  'parseCalibration',
  'readDocument',
  'renderCsv',
  'renderHtml',
  'renderJsonLines',
  'renderMarkdown',
  'renderTables',
  'renderTerminal',
  'retellComparison',
  'statementLine',
]

describe('the library’s face', () => {
  it('has the names that are promised, and no others', () => {
    expect(Object.keys(face).sort()).toEqual(NAMES)
  })

  it('opens the doors that are promised, and no others', () => {
    expect(Object.keys(manifest.exports)).toEqual(['.', './browser', './schema', './schema/config', './package.json'])
  })
})
