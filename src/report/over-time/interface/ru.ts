import type { Balance, Shift, Stretch, WordingChange } from '../../../track/index.ts'
import { interfaceTexts } from '../../interface/index.ts'
import type { Names } from '../names.ts'
import { exchangeOf, signed } from './brief-texts.ts'
import type { TrackTexts } from './texts.ts'

const READINGS = { own: 'свои сообщения', other: 'чужие сообщения', record: 'стенограммы и записи' } as const
const actOf = (act: keyof typeof interfaceTexts.ru.acts): string => interfaceTexts.ru.acts[act][1]!

/** Names of sides and issues stand in the nominative: the program declines no names. */
export const ru: TrackTexts = {
  readings: READINGS,
  titles: {
    positions: 'Позиции от встречи к встрече',
    shifts: 'Сдвиги и смены слов',
    silences: 'Неожиданные умолчания',
    formulas: 'Формулы',
    influence: 'Державы в третьих странах',
    protocol: 'Протокол и внимание',
  },
  notes: {
    silences: [
      'Неожиданность — это −log2 вероятности того, что такое сообщение о такой встрече молчит: по привычкам издателя, подтянутым к привычкам других по той же теме, по объёму сообщения и по близким по времени встречам. Сама встреча в свой прогноз не входит.',
      'Один бит — умолчание столь же вероятно, как и нет; десять бит — одно на тысячу. Среди очень многих случаев неожиданные умолчания иногда встречаются сами собой.',
    ],
    reciprocity: [
      'Считаются поддержка того, что другая сторона зовёт коренными интересами, возражения в её пользу и приверженность её принципу; сказанное от обеих вместе считается каждой.',
      'Баланс — средняя разница за встречу с 95 %-м интервалом по перевыборке встреч.',
    ],
    formulas: [
      'Доли — по собственным сообщениям стороны, где формула звучит от её имени; то, что приписывают ей другие, и то, от чего она отстраняется, считается отдельно.',
      'Ступени нагрева — собственные; названы по образцу China Media Project и с ним не сравнимы.',
    ],
    influence: [
      'Это описание сообщений, а не измерение влияния. Оно зависит от того, какие встречи имеются.',
      'Доли — между названными державами. Сводное значение — взвешенное среднее с весами из знаний; рядом стоит, насколько оно меняется при других весах.',
    ],
    protocol: ['Кто просил о встрече, тон и объём — привычки издателей: один случай без других говорит мало.'],
    positions: [
      'Точка — самое сильное высказывание встречи; −9 — твёрдое предупреждение, 0 — замечание или просьба, +9 — твёрдое согласие. Значим только порядок.',
      'Молчит: полное сообщение о встрече не содержит слов этой стороны на эту тему. Нет сведений: такого сообщения нет.',
    ],
    shifts: ({ asked, series, least }) => [
      `Вопросов: ${asked}, рядов: ${series} (насколько твёрдо, как часто), в каждом не меньше ${least} встреч; p — после поправки Холма на все вопросы.`,
      'Сдвиг — описание сообщений. Что его вызвало, из них не узнать; это может быть и смена тех, кто пишет.',
      'Смена слов от встречи к встрече — не сдвиг; рядом стоит, как часто позиция менялась прежде.',
    ],
  },
  seriesTitle: (names, { holder, issue, toward }) => `${names.side(holder)} → ${names.side(toward)}: ${names.issue(issue)}`,
  shift: (names, shift) => {
    const { holder, issue, toward, reading, date, before, after, adjusted } = shift
    return `${names.side(holder)} → ${names.side(toward)}, «${names.issue(issue)}» (${READINGS[reading]}): с ${date} ${told(shift, after)}; прежде ${told(shift, before)} (p = ${pText(adjusted)}).`
  },
  noLonger: (names, { holder, issue, toward, last, silent, base, p }) =>
    `${names.side(holder)} → ${names.side(toward)}, «${names.issue(issue)}»: в последний раз ${last.date}; с тех пор встреч ${silent}, и ни разу; прежде на ${base.times} из ${base.of} (p = ${pText(p)}).`,
  first: (names, { holder, issue, toward, point, act, since, between, base }) => {
    const what = `${names.side(holder)} → ${names.side(toward)}, «${names.issue(issue)}»: ${actOf(act)}, ${point.date}`
    return since === null
      ? `${what}, впервые (встреч: ${base.of + 1}).`
      : `${what}, впервые с ${since}; встреч между ними: ${between} (прежде ${base.times} из ${base.of}).`
  },
  wording: (names, change) => {
    const { holder, issue, toward, from, to, levelChanged, base } = change
    const level = levelChanged ? `уровень ${signed(from.level)} → ${signed(to.level)}` : `уровень по-прежнему ${signed(to.level)}`
    return `${names.side(holder)} → ${names.side(toward)}, «${names.issue(issue)}», ${from.date} → ${to.date}: ${changeText(change)}; ${level}; уровень менялся на ${base.changed} шагах из ${base.of}.`
  },
  silence: (names, { date, holder, toward, issue, account, bits, base, reportedBy }) => {
    const others = reportedBy.length > 0 ? `; об этом сообщает ${reportedBy.join(', ')}` : ''
    return `${date}, ${account}: ничего по теме «${names.issue(issue)}», ${names.side(holder)} → ${names.side(toward)} (${bits.toFixed(1)} бит; в других таких сообщениях ${base.times} из ${base.of}${others}).`
  },
  ledgerTitle: (names, { a, b }) => `${names.side(a)} и ${names.side(b)}: поддержка по коренным интересам`,
  ledgerUnit: 'поддержано тем, нарастающим итогом',
  backs: (names, by, of) => `поддержка ${names.side(by)} → ${names.side(of)}`,
  ledger: (names, { a, b, entries, balance, ownBalance }) => [
    `Встреч: ${entries.length}. По любым сообщениям ${balanceText(names, [a, b], balance)}; по собственным сообщениям поддержавшего ${balanceText(names, [a, b], ownBalance)}.`,
    ...entries
      .filter(({ given }) => given.some((issues) => issues.length > 0))
      .map(({ date, given, owned }) => {
        const list = (by: string, of: string, which: 0 | 1): string => {
          const issues = given[which].map(
            (issue) => `«${names.issue(issue)}»${owned[which].includes(issue) ? '' : ' (только по чужим сообщениям)'}`,
          )
          return `${names.side(by)} → ${names.side(of)}: ${issues.length > 0 ? issues.join(', ') : 'ничего'}`
        }
        return `${date}: ${list(a, b, 0)}; ${list(b, a, 1)}.`
      }),
  ],
  formulaTitle: (names, side) => `Формулы в сообщениях: ${names.side(side)}`,
  formulaUnit: 'доля собственных сообщений года',
  adopted: (names, life) =>
    `${names.side(life.side)}: формула «${names.formula(life.formula)}» (автор — ${names.side(life.owner)}) от собственного имени с ${life.first?.date}, в сообщениях: ${life.texts} из ${life.of}${life.attributed && life.first && life.attributed.date < life.first.date ? `; чужое сообщение впервые приписало её ${life.attributed.date}` : ''}.`,
  dropped: (names, life) =>
    `${names.side(life.side)}: формула «${names.formula(life.formula)}» больше не звучит; в последний раз ${life.last?.date}, с тех пор сообщений ${life.dropped?.silent}, и ни в одном (p = ${pText(life.dropped?.p ?? 1)})${life.replacedBy ? `; взамен появилась «${names.formula(life.replacedBy)}»` : ''}.`,
  influenceTitle: (names, country) => `Присутствие: ${names.side(country)}`,
  influenceUnit: 'сводная доля между названными державами, с 95 %-м интервалом',
  besideTitle: (names, country, index) => `Рядом, извне: ${index}, ${names.side(country)}`,
  presence: (names, { country, power, meetings, composite, interval, sensitivity, leads }) => {
    const range = interval
      ? `, 95 %-й интервал от ${percent(interval[0])} до ${percent(interval[1])}`
      : ', по одной встрече интервала нет'
    const other = sensitivity ? `; при других весах от ${percent(sensitivity[0])} до ${percent(sensitivity[1])}` : ''
    return `${names.side(power)}, страна — ${names.side(country)}: ${percent(composite ?? 0)} (встреч: ${meetings}${range}${other}; первое место при ${percent(leads ?? 0)} случайных весов).`
  },
  asked: (names, { meetings, asked, unsaid }) => {
    const each = Object.entries(asked).map(([side, times]) => `${names.side(side)} — ${times}`)
    return `Кто просил о встрече, сказано о ${meetings - unsaid} из ${meetings}${each.length > 0 ? `: ${each.join(', ')}` : ''}.`
  },
  habit: ({ publisher, accounts, length, lag, tone, toned }) =>
    `${publisher}: сообщений ${accounts}, средний объём (медиана) ${length} знаков, ${lag === null ? 'срок публикации неизвестен' : `публикация через ${lag} дн. после встречи (медиана)`}, ${tone === null ? 'слов о тоне нет' : `средний тон ${tone.toFixed(1)} в ${toned}, где он назван`}.`,
  bits: 'бит',
  furtherCharts: (count) =>
    `… и ещё диаграмм: ${count}; выберите через --actor, --toward и --issue, а --format csv содержит всё.`,
  furtherRows: (count) => `Ещё строк: ${count}; \`--format csv\` даёт все.`,
  lengthTitle: 'Объём сообщений',
  lengthUnit: 'знаков, медиана каждого издателя; языки различаются длиной',
  fidelity: (names, { publisher, side, checkable, meetings, counts }) =>
    `По записям и стенограммам (встреч: ${meetings}), ${publisher}${side ? ` (${names.side(side)})` : ''}: проверяемых высказываний ${checkable}, передано ${counts.carried}, смягчено ${counts.softened}, передано иначе ${counts.changed}, опущено ${counts['left-out']}.`,
}

function told({ measure }: Shift, { value, meetings, act }: Stretch): string {
  if (measure === 'mention') return `названо на ${Math.round(value * meetings)} встречах из ${meetings}`
  return `медиана ${signed(value)}, позиций: ${meetings}${act ? `, чаще всего «${actOf(act)}»` : ''}`
}

const SMALL = 0.001

function pText(p: number): string {
  return p < SMALL ? `меньше ${SMALL}` : p.toFixed(3)
}

function changeText(change: WordingChange): string {
  const { replaced, removed, added } = exchangeOf(change)
  return [
    ...replaced.map(([before, after]) => `было «${before}», стало «${after}»`),
    ...removed.map((words) => `исчезло «${words}»`),
    ...added.map((words) => `появилось «${words}»`),
  ].join('; ')
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function balanceText(names: Names, [a, b]: readonly [string, string], { mean, interval }: Balance): string {
  const range = interval ? ` (95 %: от ${interval[0].toFixed(2)} до ${interval[1].toFixed(2)})` : ''
  if (mean === 0) return `стороны поддерживают друг друга одинаково${range}`
  return `больше поддерживает ${names.side(mean > 0 ? a : b)}, в среднем на ${Math.abs(mean).toFixed(2)} темы за встречу${range}`
}
