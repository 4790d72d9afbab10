import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../src/read/front-matter.ts'
import { read } from './read.ts'

const BODY = '\n  The ministers met on Monday.  \r\n\r\nThey agreed to meet again.\n\n'

describe('front matter', () => {
  it('is taken away and nothing else is', async () => {
    const account = await read(
      `---\ntitle: "A “quoted” title: with a colon"\npublisher: 'Minister''s Office'\nside: "RU"\nlang: en\ndate: 2024-03-05\nkind: readout # so it is\nurl: "http://example.org/a#b"\nextra: [1, 2]\n---\n${BODY}`,
    )
    expect(account.text).toBe(BODY)
    expect(account).toMatchObject({
      title: 'A “quoted” title: with a colon',
      publisher: 'Minister’s Office'.replace('’', "'"),
      side: 'RU',
      lang: 'en',
      date: '2024-03-05',
      kind: 'readout',
      url: 'http://example.org/a#b',
    })
    expect(Object.keys(account.inferred)).toEqual(['completeness'])
  })

  it('is optional', async () => {
    const account = await read(BODY)
    expect(account.text).toBe(BODY)
    expect(account.blocks.map(({ start, end }) => account.text.slice(start, end))).toEqual([
      'The ministers met on Monday.',
      'They agreed to meet again.',
    ])
  })

  const sources: readonly (readonly [string, string, number])[] = [
    ['no closing line', '---\ntitle: A\n\nText.', 0],
    ['a rule that is no front matter', '---\nText that goes on.\n---\nMore.', 0],
    ['not at the start', 'Text.\n---\ntitle: A\n---\n', 0],
    ['Windows line ends', '---\r\ntitle: A\r\n---\r\nText.', 20],
    ['empty', '---\n---\nText.', 8],
    ['a closing line at the end', '---\ntitle: A\n---', 16],
  ]
  it.each(sources)('%s', (_, source, start) => expect(readFrontMatter(source).textStart).toBe(start))

  it('is overridden by the user', async () => {
    const account = await read('---\nside: RU\ndate: 2024-03-05\n---\nThe ministers met on Monday.', 'a.md', {
      set: { side: 'tr', date: '5 May 2024' },
    })
    expect(account).toMatchObject({ side: 'TR', date: '2024-05-05' })
  })

  it('is not believed where it makes no sense', async () => {
    const account = await read('---\nkind: gossip\ndate: someday\n---\nThe ministers met and discussed trade.')
    expect(account).toMatchObject({ kind: 'report', date: null })
  })
})
