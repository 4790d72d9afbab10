import type { Section } from '../../../api/contract-over-time.ts'
import type { Language } from '../../../model/index.ts'
import { usePreferences } from '../../state/preferences.ts'

/** What this view says. It comes with the view, so that the first load stays small. */
export interface OverTimeTexts {
  readonly title: string
  readonly actor: string
  readonly toward: string
  readonly issue: string
  readonly allIssues: string
  readonly since: string
  readonly until: string
  readonly wholePeriod: string
  readonly meetingsOfPair: (shown: number, of: number) => string
  readonly brushHelp: string
  readonly from: string
  readonly to: string
  readonly events: string
  readonly eventsHelp: string
  readonly eventsCount: (n: number) => string
  readonly removeEvents: string
  readonly sections: Readonly<Record<Section, string>>
  readonly about: Readonly<Record<Section, string>>
  readonly table: string
  readonly claims: string
  readonly described: string
  readonly words: string
  readonly wordsOf: (n: number) => string
  readonly pointHelp: string
  readonly nothing: string
  readonly more: (n: number) => string
  readonly noMeetings: string
  readonly yes: string
}

const en: OverTimeTexts = {
  title: 'Over time',
  actor: 'Whose',
  toward: 'toward',
  issue: 'on',
  allIssues: 'all issues',
  since: 'from',
  until: 'to',
  wholePeriod: 'Whole period',
  meetingsOfPair: (shown, of) => (shown === of ? `${of} meetings` : `${shown} of ${of} meetings`),
  brushHelp: 'Drag over the strip or over any chart to choose a period for all charts.',
  from: 'Beginning of the period',
  to: 'End of the period',
  events: 'Outside events',
  eventsHelp: 'CSV (date, text) or a calendar (ICS). They are drawn beside (†), stay in this browser and enter no computation.',
  eventsCount: (n) => `${n} ${n === 1 ? 'event' : 'events'}`,
  removeEvents: 'Remove events',
  sections: {
    positions: 'Positions',
    reciprocity: 'Reciprocity',
    formulas: 'Formulas',
    influence: 'Third countries',
    protocol: 'Protocol and fidelity',
    silences: 'Silences',
  },
  about: {
    positions: 'One ladder an issue, from warning to agreement. A tick is a meeting; the line stops at a silence.',
    reciprocity: 'What each backed of the other’s core interests, meeting by meeting.',
    formulas: 'In whose own voice set wordings stand, as a share of that side’s own texts.',
    influence: 'Powers in the countries that they meet: described from the accounts, with intervals.',
    protocol: 'Rank, who asked, order of issues, tone, length, lag; and how faithful accounts are to records.',
    silences: 'What a whole account leaves out though others of its kind carry it.',
  },
  table: 'Table',
  claims: 'Holds against chance',
  described: 'Changes of wording and firsts: described with their base rate, no claim',
  words: 'Words',
  wordsOf: (n) => `${n} ${n === 1 ? 'passage' : 'passages'}`,
  pointHelp: 'Arrow keys go from point to point, Enter opens the words. The table below has the same points.',
  nothing: 'The accounts at hand have nothing for this.',
  more: (n) => `Show ${n} more`,
  noMeetings: 'There is no dated meeting of two sides yet.',
  yes: 'yes',
}

const zh: OverTimeTexts = {
  title: '历时变化',
  actor: '立场方',
  toward: '对',
  issue: '议题',
  allIssues: '全部议题',
  since: '自',
  until: '至',
  wholePeriod: '全部时段',
  meetingsOfPair: (shown, of) => (shown === of ? `${of}次会晤` : `${of}次会晤中的${shown}次`),
  brushHelp: '在时间条或任一图表上拖动，可为所有图表选定时段。',
  from: '时段起点',
  to: '时段终点',
  events: '外部事件',
  eventsHelp: 'CSV（date, text）或日历文件（ICS）。只在旁标注（†），仅存于本浏览器，不参与任何计算。',
  eventsCount: (n) => `${n}个事件`,
  removeEvents: '移除事件',
  sections: {
    positions: '立场',
    reciprocity: '对等支持',
    formulas: '提法',
    influence: '第三国',
    protocol: '礼宾与忠实度',
    silences: '沉默',
  },
  about: {
    positions: '每个议题一架阶梯，由警告到一致。每个刻度为一次会晤；连线遇沉默即断。',
    reciprocity: '各方在每次会晤中支持了对方哪些核心利益。',
    formulas: '固定提法以谁的口吻出现，占该方本方文本的比例。',
    influence: '各大国在其会晤国家的情况：据记述描述，附区间。',
    protocol: '级别、提议方、议题顺序、语气、篇幅、时差，以及记述与实录的吻合程度。',
    silences: '同类记述都有、而这篇完整记述却略去的内容。',
  },
  table: '表格',
  claims: '经得起偶然性检验',
  described: '措辞变化与首次：附基准频率的描述，不作断言',
  words: '原文',
  wordsOf: (n) => `${n}段原文`,
  pointHelp: '方向键逐点移动，回车打开原文。下方表格含同样的各点。',
  nothing: '手头记述中没有相关内容。',
  more: (n) => `再显示${n}项`,
  noMeetings: '尚无标明日期的双方会晤。',
  yes: '是',
}

const ru: OverTimeTexts = {
  title: 'Во времени',
  actor: 'Чья позиция',
  toward: 'к кому',
  issue: 'тема',
  allIssues: 'все темы',
  since: 'с',
  until: 'по',
  wholePeriod: 'Весь период',
  meetingsOfPair: (shown, of) => (shown === of ? `Встреч: ${of}` : `Встреч: ${shown} из ${of}`),
  brushHelp: 'Проведите по полосе или по любому графику, чтобы выбрать период для всех графиков.',
  from: 'Начало периода',
  to: 'Конец периода',
  events: 'Внешние события',
  eventsHelp: 'CSV (date, text) или календарь (ICS). Рисуются рядом (†), остаются в этом браузере и в расчёты не входят.',
  eventsCount: (n) => `Событий: ${n}`,
  removeEvents: 'Убрать события',
  sections: {
    positions: 'Позиции',
    reciprocity: 'Взаимность',
    formulas: 'Формулы',
    influence: 'Третьи страны',
    protocol: 'Протокол и верность',
    silences: 'Молчание',
  },
  about: {
    positions: 'Лестница на каждую тему, от предупреждения до согласия. Засечка — встреча; на молчании линия прерывается.',
    reciprocity: 'Какие коренные интересы другой стороны поддержала каждая, встреча за встречей.',
    formulas: 'От чьего имени звучат устойчивые формулы: доля своих текстов этой стороны.',
    influence: 'Державы в странах, с которыми встречаются: описание по сообщениям, с интервалами.',
    protocol: 'Ранг, по чьей просьбе, порядок тем, тон, длина, задержка; и насколько сообщения верны записям.',
    silences: 'Что опущено в полном сообщении, хотя в подобных оно есть.',
  },
  table: 'Таблица',
  claims: 'Выдерживает проверку на случайность',
  described: 'Перемены в словах и «впервые»: описание с обычной частотой, не вывод',
  words: 'Слова',
  wordsOf: (n) => `Отрывков: ${n}`,
  pointHelp: 'Стрелки ведут от точки к точке, Enter открывает слова. В таблице ниже те же точки.',
  nothing: 'В имеющихся сообщениях об этом ничего нет.',
  more: (n) => `Показать ещё ${n}`,
  noMeetings: 'Пока нет датированных встреч двух сторон.',
  yes: 'да',
}

const TEXTS: Readonly<Record<Language, OverTimeTexts>> = { en, zh, ru }

export function useOverTimeTexts(): OverTimeTexts {
  return TEXTS[usePreferences().lang]
}
