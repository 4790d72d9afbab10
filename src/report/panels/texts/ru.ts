import { CHART_WORDS } from '../../../chart/index.ts'
import type { BalanceTold, PanelTexts, StretchTold } from './texts.ts'

function stretch({ measure, meetings, value, act }: StretchTold): string {
  return measure === 'position'
    ? `медиана ${value}, позиций: ${meetings}${act ? `, чаще всего «${act}»` : ''}`
    : `упомянуто на ${value} встречах из ${meetings}`
}

function balance({ more, less, mean, interval, meetings }: BalanceTold): string {
  const range = interval ? `; 95 %-й интервал от ${interval[0]} до ${interval[1]}` : ''
  const who =
    more === null
      ? 'стороны поддерживают друг друга одинаково'
      : `больше поддерживает ${more} (другая сторона — ${less}): в среднем на ${mean} темы за встречу`
  return `${who} (встреч: ${meetings}${range}).`
}

export const ru: PanelTexts = {
  chart: CHART_WORDS.ru,
  readings: { own: 'свои сообщения', other: 'чужие сообщения', record: 'стенограммы, записи' },
  heat: { cold: 'холодно', tepid: 'прохладно', warm: 'тепло', hot: 'горячо', scalding: 'жарко', boiling: 'кипит' },
  components: {
    contacts: 'контакты по рангу',
    backing: 'полученная поддержка',
    pledges: 'данные обещания',
    formulas: 'перенятые формулы',
    commitments: 'полученные обязательства',
  },
  fates: { carried: 'передано', softened: 'смягчено', changed: 'передано иначе', 'left-out': 'опущено' },
  columns: {
    date: 'Дата',
    meeting: 'Встреча',
    reading: 'Источник',
    state: 'Состояние',
    level: 'Уровень',
    lowest: 'Низший',
    highest: 'Высший',
    act: 'Действие',
    joint: 'Совместно',
    quote: 'Слова',
    givenA: 'Дано',
    givenB: 'Получено',
    countA: 'Дано, число',
    countB: 'Получено, число',
    ownA: 'По своим сообщениям',
    ownB: 'По их сообщениям',
    total: 'Баланс нарастающим итогом',
    side: 'Сторона',
    year: 'Год',
    texts: 'Тексты с формулой',
    of: 'Свои тексты',
    share: 'Доля',
    heat: 'Накал',
    power: 'Держава',
    meetings: 'Встречи',
    composite: 'Сводная доля',
    low: '95 % от',
    high: 'до',
    lowest_: 'Другие веса от',
    highest_: 'до',
    leads: 'Первая при весах',
    contacts: 'Контакты',
    backing: 'Поддержка',
    pledges: 'Обещания',
    formulas: 'Формулы',
    commitments: 'Обязательства',
    form: 'Вид',
    ranks: 'Ранги',
    initiator: 'По просьбе',
    account: 'Сообщение',
    publisher: 'Издатель',
    lang: 'Язык',
    length: 'Знаков',
    lag: 'Дней спустя',
    tone: 'Тон',
    order: 'Порядок тем и доли',
    checkable: 'Проверяемо',
    carried: 'Передано',
    softened: 'Смягчено',
    changed: 'Иначе',
    leftOut: 'Опущено',
    issue: 'Тема',
    bits: 'Биты',
    probability: 'Вероятность',
    base: 'В остальных случаях',
    reportedBy: 'Сообщают',
  },
  titles: {
    ladder: (holder, toward, issue) => `${issue}: ${holder} → ${toward}`,
    ledger: (a, b) => `Взаимная поддержка коренных интересов: ${a} и ${b}`,
    formula: (label, owner) => `«${label}» (${owner})`,
    influence: (country) => `Державы и страна: ${country}`,
    protocol: 'Протокол по встречам',
    habits: 'Привычки издателей',
    fidelity: 'Верность записям и стенограммам',
    silences: 'Неожиданное молчание',
  },
  units: {
    ledger: 'поддержанные темы за встречу; линия — баланс нарастающим итогом',
    formula: 'доля своих текстов за год',
    influence: 'сводная доля; черта — 95 %-й интервал; бледное — другие веса',
  },
  backs: (by, of) => `${by} поддерживает: ${of}`,
  notes: {
    ladder:
      'Точка — самое сильное высказывание встречи. Важен только порядок уровней, не расстояние. «Молчит»: в полном сообщении об этом ничего нет. На молчании линия прерывается.',
    ledger:
      'Учтены поддержка коренных интересов другой стороны, возражения в её пользу и обязательства по её принципу. Интервал — повторной выборкой встреч.',
    formula:
      'Доля своих текстов за год, где формула звучит от своего имени. Ступени накала — этой программы, названы по шкале China Media Project.',
    influence: 'Это описание содержания сообщений, а не измерение влияния. Оно зависит от того, какие встречи есть под рукой.',
    protocol:
      'Тон, длина и задержка — привычки издателей: одна встреча без других говорит мало. Длину сравнивают внутри одного языка.',
    fidelity:
      'Что есть в стенограмме или записи и что стало с этим в полных сообщениях издателя. Чего в записи нет, ничего не доказывает.',
    silences:
      'Неожиданность — минус двоичный логарифм вероятности такого молчания по остальным встречам. Среди множества случаев неожиданные тоже ожидаемы.',
  },
  shift: ({ date, reading, before, after, p, asked }) =>
    `С ${date}: ${stretch(after)}; раньше: ${stretch(before)} (${reading}; p = ${p} с поправкой на число вопросов: ${asked}).`,
  noLonger: ({ last, silent, times, of, p }) =>
    `Больше не говорится: в последний раз ${last}, с тех пор ни разу (встреч: ${silent}); раньше — ${times} из ${of} (p = ${p}).`,
  first: ({ act, date, since, between, times, of }) =>
    since === null
      ? `${date}: ${act}, впервые (освещённых встреч: ${of + 1}).`
      : `${date}: ${act}, впервые с ${since}; встреч между ними: ${between} (раньше ${times} из ${of}).`,
  wording: ({ from, to, levels: [before, after], changed, of }) =>
    `${from} → ${to}: другие слова, уровень ${before === after ? `прежний, ${after}` : `${before} → ${after}`}. Для сравнения: уровень менялся ${changed} раз за ${of} шагов.`,
  tooFew: (meetings, least) => `Освещённых встреч: ${meetings}; для вывода о сдвиге этого мало (нужно не менее ${least}).`,
  balance: (told) => `По любым сообщениям ${balance(told)}`,
  ownBalance: (told) => `По сообщениям самой поддерживающей стороны ${balance(told)}`,
  adopted: ({ side, first, texts, of }) => `${side}: от своего имени с ${first}, текстов с формулой: ${texts} из ${of}.`,
  dropped: ({ side, last, silent, p, by }) =>
    `${side} больше не использует: в последний раз ${last}, с тех пор ни разу (своих текстов: ${silent}; p = ${p})${by ? `; с её уходом появилась «${by}»` : ''}.`,
  presence: ({ power, share, interval, other, leads, meetings }) =>
    `${power}: ${share} (встреч: ${meetings}; ${interval ? `95 %-й интервал от ${interval[0]} до ${interval[1]}` : 'по одной встрече интервала нет'}${other ? `; при других весах от ${other[0]} до ${other[1]}` : ''}; первая при ${leads} случайных весов).`,
  asked: ({ meetings, said, each }) =>
    `Кто просил о встрече, сказано в ${said} случаях из ${meetings}${each ? `: ${each}` : ''}.`,
}
