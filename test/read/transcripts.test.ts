import { describe, expect, it } from 'vitest'
import { read, speakers, turns } from './read.ts'

/** What a text's turns are: speaker, `*` for an interpreter's rendering. */
const labelled: readonly (readonly [string, string, readonly string[]])[] = [
  ['initials', 'В.Путин: Добрый день.\n\nС. Лавров: Здравствуйте.\n\nДж.Смит: Рад встрече.', ['В.Путин', 'С. Лавров', 'Дж.Смит']],
  [
    'initials, flattened',
    'Встреча прошла в столице. 3 марта 2024 года 12:10 Москва, Кремль А.Иванов: Прошу Вас. Б.Петров (как переведено): Благодарю. А.Иванов : Хорошо.',
    ['А.Иванов', 'Б.Петров*', 'А.Иванов'],
  ],
  [
    'tooltips of names',
    'Встреча состоялась в Москве. П.Сидоров Сидоров Пётр Ильич министр транспорта : Доклад готов. А.Иванов: Спасибо.',
    ['П.Сидоров', 'А.Иванов'],
  ],
  [
    'titles and names',
    'Beginning of talks President of Ruritania Rudolf Elphberg: Good afternoon. Xi Jinping (retranslated): Thank you. Rudolf Elphberg: Let us begin.',
    ['President of Ruritania Rudolf Elphberg', 'Xi Jinping*', 'Rudolf Elphberg'],
  ],
  [
    'Russian titles and names',
    'Президент Руритании Рудольф Эльфберг: Добрый день.\nВан И (как переведено): Благодарю.',
    ['Президент Руритании Рудольф Эльфберг', 'Ван И*'],
  ],
  [
    'capitals',
    'East Room\n\n2:10 P.M. EST\n\nPRESIDENT ELPHBERG: Thank you all.\n\nWe go on.\n\nPRESIDENT XI: (As interpreted.) Mr. President, thank you.\n\nMR. PESKOV: One question.\n\nQ Mr. President, will you meet again?\n\nSECRETARY BLINKEN: Yes.\n\nTHE PRESIDENT: No.\n\n2:40 P.M. EST',
    ['PRESIDENT ELPHBERG', 'PRESIDENT XI*', 'MR. PESKOV', 'Q', 'SECRETARY BLINKEN', 'THE PRESIDENT'],
  ],
  ['Chinese', '习近平主席：很高兴见到你。\n普京：谢谢。\n习近平主席：请坐。', ['习近平主席', '普京', '习近平主席']],
  [
    'Chinese press',
    '记者：会谈有何成果？\n毛宁：双方达成共识。\n记者：何时再会？\n毛宁：我没有消息。',
    ['记者', '毛宁', '记者', '毛宁'],
  ],
  [
    'bold labels',
    '**Elphberg:** Good morning.\n\n**Zenda**: Good morning to you.\n\n**Elphberg:** Let us begin.',
    ['Elphberg', 'Zenda', 'Elphberg'],
  ],
  [
    'questions in Russian',
    'С.Лавров: Встреча была полезной.\nВопрос: Какие итоги?\nС.Лавров: Хорошие.',
    ['С.Лавров', 'Вопрос', 'С.Лавров'],
  ],
  [
    'names only, coming back',
    'Rudolf Elphberg: Welcome.\n\nAntoinette Mauban: Thank you.\n\nRudolf Elphberg: Please sit down.',
    ['Rudolf Elphberg', 'Antoinette Mauban', 'Rudolf Elphberg'],
  ],
]

/** Colons that label nobody. */
const unlabelled: readonly (readonly [string, string])[] = [
  ['a quotation', 'Чеченев встретился с коллегой. По словам министра: «Мы договорились». Президент сказал: «Это хорошо».'],
  ['a quotation after a title', 'In Geneva, said President Rudolf Elphberg: "We agreed on everything."'],
  ['lists', 'Participants:\n- one\nThe ministers agreed on the following: trade, energy and ports.\nNote: dates may change.'],
  ['Chinese announcements', '本台消息：外交部发言人表示：双方同意合作。习近平强调：要加强合作。'],
  ['a soundbite in a report', '韩国总统：我们欢迎会谈。\n双方讨论了贸易。两国外长参加会谈。'],
  ['a time', 'The call began at 10:30 and ended at 11:15. Agenda: trade.'],
]

describe('turns of speakers', () => {
  it.each(labelled)('%s', async (_, text, expected) => expect(speakers(await read(text))).toEqual(expected))
  it.each(unlabelled)('%s labels nobody', async (_, text) => expect(speakers(await read(text))).toEqual([]))

  it('cover label and words, paragraphs that follow included, notes of the publisher excluded', async () => {
    const account = await read('Oval Office\n\nPRESIDENT ELPHBERG: First.\n\nSecond.\n\nPRESIDENT XI: Third. <…>')
    expect(turns(account)).toEqual([
      'PRESIDENT ELPHBERG| PRESIDENT ELPHBERG: First.\n\nSecond.',
      'PRESIDENT XI| PRESIDENT XI: Third.',
    ])
    expect(account.blocks.map((block) => block.kind)).toEqual(['paragraph', 'turn', 'turn', 'paragraph'])
  })

  it('a cut in the middle does not end a turn', async () => {
    const account = await read(
      'А.Иванов: Первое слово. <…> Второе слово.\n\nБ.Петров: Третье. <…> Смотрите также Встреча в Твери 3 марта 2024 года',
    )
    expect(turns(account)).toEqual(['А.Иванов| А.Иванов: Первое слово. <…> Второе слово.', 'Б.Петров| Б.Петров: Третье.'])
  })
})
