import { describe, expect, it } from 'vitest'
import { read, speakers, turns } from './read.ts'

const VTT = `WEBVTT - recording

NOTE a comment

1
00:00:01.000 --> 00:00:03.500 align:start
<v Rudolf Elphberg>Good <b>morning</b>, friends.

00:00:03.500 --> 00:00:05.000
<v Rudolf Elphberg>Let us &amp; all begin.

01:00:05.000 --> 01:00:07.250
<v.loud Interpreter>Thank you.
`

const SRT =
  '1\r\n00:00:00,500 --> 00:00:02,000\r\n- PRESIDENT XI: We meet\r\nagain today.\r\n\r\n2\r\n00:00:02,000 --> 00:00:04,000\r\nIt is good.\r\n\r\n3\r\n00:00:04,000 --> 00:00:05,000\r\nMR. PESKOV: Yes, it is.\r\n'

const ROLLING = `WEBVTT

00:00:00.000 --> 00:00:02.000
the two sides agreed on

00:00:02.000 --> 00:00:02.010
the two sides agreed on

00:00:02.010 --> 00:00:04.000
the two sides agreed on
a new working group for trade

00:00:04.000 --> 00:00:06.000
a new working group for trade
and they will meet in May.
`

describe('subtitles', () => {
  it('WebVTT: voices, tags and times', async () => {
    const account = await read(VTT, 'talk.vtt')
    expect(turns(account)).toEqual([
      'Rudolf Elphberg| Rudolf Elphberg: Good morning, friends. Let us & all begin.',
      'Interpreter*| Interpreter: Thank you.',
    ])
    expect(account.blocks.map((block) => block.time)).toEqual([
      { from: 1, to: 5 },
      { from: 3605, to: 3607.25 },
    ])
    expect(account.kind).toBe('recording')
  })

  it('SRT: labels inside the words', async () => {
    const account = await read(SRT, 'talk.srt')
    expect(speakers(account)).toEqual(['PRESIDENT XI', 'MR. PESKOV'])
    expect(account.text).toBe('PRESIDENT XI: We meet again today. It is good.\n\nMR. PESKOV: Yes, it is.')
    expect(account.blocks[0]!.time).toEqual({ from: 0.5, to: 4 })
  })

  it('rolling captions are said once', async () => {
    const account = await read(ROLLING, 'talk.vtt')
    expect(account.text).toBe('the two sides agreed on a new working group for trade and they will meet in May.')
  })

  it('Chinese lines go on without a space; a pause begins a paragraph', async () => {
    const account = await read(
      '1\n00:00:00,000 --> 00:00:02,000\n双方举行\n\n2\n00:00:02,000 --> 00:00:03,000\n会谈。\n\n3\n00:00:10,000 --> 00:00:12,000\n会谈结束。\n',
      'a.srt',
    )
    expect(account.text).toBe('双方举行会谈。\n\n会谈结束。')
  })
})
