import { describe, expect, it } from 'vitest'
import { read, speakers } from './read.ts'

const EN = ['Good morning to you all, friends.', 'We will speak of trade and of energy today.']
const ZH = '早上好，朋友们。今天我们谈谈贸易和能源合作问题，中方愿同各方一道推动对话，维护地区和平稳定。'
const RU = 'Доброе утро, друзья. Сегодня мы поговорим о торговле и об энергетике двух стран.'
const json = (data: unknown): string => JSON.stringify(data)

/** Shapes of programs that recognise speech, as their own documentation and sources have them. */
const shapes: readonly (readonly [string, unknown, string])[] = [
  [
    'Whisper',
    {
      text: ` ${EN.join(' ')}`,
      segments: EN.map((text, id) => ({
        id,
        seek: 0,
        start: id * 3,
        end: id * 3 + 2.5,
        text: ` ${text}`,
        tokens: [50364, 1],
        temperature: 0,
        avg_logprob: -0.2,
        compression_ratio: 1.2,
        no_speech_prob: 0.01,
      })),
      language: 'en',
    },
    EN.join(' '),
  ],
  [
    'faster-whisper, tuples of fields as objects',
    {
      language: 'en',
      language_probability: 0.98,
      duration: 6.2,
      segments: EN.map((text, id) => ({
        id: id + 1,
        seek: 600,
        start: id * 3,
        end: id * 3 + 2.5,
        text: ` ${text}`,
        words: null,
      })),
    },
    EN.join(' '),
  ],
  [
    'WhisperX with speakers and words',
    {
      segments: EN.map((text, id) => ({
        start: id * 3,
        end: id * 3 + 2.5,
        text,
        words: text.split(' ').map((word, i) => ({
          word,
          start: id * 3 + i * 0.3,
          end: id * 3 + i * 0.3 + 0.2,
          score: 0.9,
          speaker: `SPEAKER_0${id}`,
        })),
        speaker: `SPEAKER_0${id}`,
      })),
      word_segments: EN.join(' ')
        .split(' ')
        .map((word, i) => ({ word, start: i * 0.3, end: i * 0.3 + 0.2, score: 0.9 })),
      language: 'en',
    },
    EN.map((text, id) => `SPEAKER_0${id}: ${text}`).join('\n\n'),
  ],
  [
    'whisper.cpp, offsets in milliseconds',
    {
      result: { language: 'en' },
      transcription: EN.map((text, id) => ({
        timestamps: { from: `00:00:0${id * 3},000`, to: `00:00:0${id * 3 + 2},500` },
        offsets: { from: id * 3000, to: id * 3000 + 2500 },
        text: ` ${text}`,
      })),
    },
    EN.join(' '),
  ],
  ['generic segments', { segments: EN.map((text, id) => ({ start: id * 3, end: id * 3 + 2.5, text })) }, EN.join(' ')],
]

describe('recognisers', () => {
  it.each(shapes)('%s', async (_, data, text) => {
    const account = await read(json(data), 'a.json')
    expect(account.text).toBe(text)
    expect(account).toMatchObject({ lang: 'en', kind: 'recording' })
    expect(account.blocks[0]!.time!.from).toBe(0)
    expect(account.blocks.at(-1)!.time!.to).toBe(5.5)
  })

  it('an interpreter between two speakers, each in a language of its own', async () => {
    const segments = [
      { start: 0, end: 6, text: ZH, speaker: '习近平', language: 'zh' },
      { start: 6.5, end: 12, text: RU, speaker: 'Переводчик', language: 'ru' },
      { start: 13, end: 18, text: RU, speaker: 'В.Путин', language: 'ru' },
      { start: 18.5, end: 24, text: ZH, speaker: 'Interpreter', language: 'zh' },
    ]
    const account = await read(json({ segments }), 'a.json')
    expect(speakers(account)).toEqual(['习近平', 'Переводчик*', 'В.Путин', 'Interpreter*'])
    const other = account.lang === 'ru' ? 'zh' : 'ru'
    expect(account.blocks.map((block) => block.lang ?? account.lang)).toEqual(['zh', 'ru', 'ru', 'zh'])
    expect(account.blocks.some((block) => block.lang === other)).toBe(true)
  })

  it('nobody named: another script is another voice, and times stay with the words', async () => {
    const account = await read(
      json({
        segments: [
          { start: 0, end: 6, text: ZH },
          { start: 6, end: 12, text: RU },
          { start: 12, end: 18, text: ZH },
        ],
      }),
      'a.json',
    )
    expect(account.blocks.map((block) => block.time)).toEqual([
      { from: 0, to: 6 },
      { from: 6, to: 12 },
      { from: 12, to: 18 },
    ])
  })
})
