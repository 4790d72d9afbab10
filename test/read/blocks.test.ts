import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

const texts: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'Markdown',
    '# Talks in the capital\n\nThe ministers met.\n\n## Trade\n- Tariffs will fall.\n- Ports will open.\n\n> We agreed.\n\n---\n**Energy**\nGas was discussed.',
    [
      '# Talks in the capital',
      'The ministers met.',
      '# Trade',
      'Tariffs will fall.',
      'Ports will open.',
      'We agreed.',
      '# Energy',
      'Gas was discussed.',
    ],
  ],
  [
    'one paragraph a line',
    '两国外长举行会谈。\n双方讨论了贸易。\n\n会谈后共见记者。',
    ['两国外长举行会谈。', '双方讨论了贸易。', '会谈后共见记者。'],
  ],
  [
    'wrapped lines',
    'The ministers met on Monday in the\ncapital and discussed trade, energy\nand transport at some length.\n\nThey will meet again\nin spring.',
    [
      'The ministers met on Monday in the\ncapital and discussed trade, energy\nand transport at some length.',
      'They will meet again\nin spring.',
    ],
  ],
  ['bold words are no heading', '**The ministers met.**\n\nIt was **long**.', ['**The ministers met.**', 'It was **long**.']],
]

describe('blocks', () => {
  it.each(texts)('%s', async (_, text, expected) => {
    const account = await read(text)
    expect(
      account.blocks.map((block) => (block.kind === 'heading' ? '# ' : '') + account.text.slice(block.start, block.end)),
    ).toEqual(expected)
  })

  it('a block in another language says so', async () => {
    const account = await read(
      'The ministers met on Monday and discussed trade at length.\n\nМинистры встретились в понедельник и подробно обсудили торговлю.',
    )
    expect(account.blocks.map((block) => block.lang ?? account.lang)).toEqual(['en', 'ru'])
  })
})
