import type { Language } from '../../model/index.ts'
import type { Degree, Rating } from '../../weigh/index.ts'

/** What a brief says beside the analyst’s words. */
export interface PaperTexts {
  readonly brief: string
  readonly sources: string
  readonly made: (program: string) => string
  readonly nearest: string
  readonly confidence: string
  readonly claims: string
  readonly described: string
  readonly rowsLeftOut: (n: number) => string
  readonly place: (account: string, start: number, end: number) => string
  readonly question: string
  readonly evidence: string
  readonly weight: string
  readonly against: string
  readonly inconsistency: string
  readonly rank: string
  readonly diagnosticity: string
  readonly sensitivity: string
  readonly hangsOn: (item: string, first: string) => string
  readonly robust: string
  readonly method: string
  readonly ratings: Readonly<Record<Rating, string>>
  readonly marks: Readonly<Record<Rating, string>>
  readonly degrees: Readonly<Record<Degree, string>>
  readonly meetings: string
  readonly back: string
  readonly briefs: string
  readonly site: string
  readonly accounts: string
  readonly findings: string
  readonly inText: string
}

const MARKS: Readonly<Record<Rating, string>> = {
  'very-consistent': '++',
  consistent: '+',
  neutral: '0',
  inconsistent: '−',
  'very-inconsistent': '−−',
  na: 'n/a',
}

const en: PaperTexts = {
  brief: 'Brief',
  sources: 'Sources',
  made: (program) => `Findings, figures and their words by ${program}. Quotations are in their original language.`,
  nearest: 'what comes nearest and does not count',
  confidence: 'confidence',
  claims: 'Holds against chance',
  described: 'Described, no claim',
  rowsLeftOut: (n) => `${n} further rows are left out here.`,
  place: (account, start, end) => `${account}, characters ${start}–${end}`,
  question: 'Question',
  evidence: 'Evidence',
  weight: 'Weight',
  against: 'against it',
  inconsistency: 'Inconsistency',
  rank: 'Rank',
  diagnosticity: 'Tells apart',
  sensitivity: 'If one item were wrong',
  hangsOn: (item, first) => `Without “${item}”, first would be: ${first}.`,
  robust: 'No single item changes which explanation comes first.',
  method: 'Analysis of competing hypotheses after Heuer: the explanation with the least weighted inconsistency is the likeliest.',
  ratings: {
    'very-consistent': 'very consistent',
    consistent: 'consistent',
    neutral: 'neutral',
    inconsistent: 'inconsistent',
    'very-inconsistent': 'very inconsistent',
    na: 'not applicable',
  },
  marks: MARKS,
  degrees: { low: 'low', medium: 'medium', high: 'high' },
  meetings: 'Meetings',
  back: 'All meetings',
  briefs: 'Briefs',
  site: 'Rival accounts of meetings, compared',
  accounts: 'accounts',
  findings: 'findings',
  inText: 'in the text',
}

const zh: PaperTexts = {
  brief: '简报',
  sources: '资料来源',
  made: (program) => `结论、图表及其所据原文由${program}得出。引文保留原文语言。`,
  nearest: '最接近但不算数的段落',
  confidence: '置信度',
  claims: '经得起偶然性检验',
  described: '仅作描述，不作断言',
  rowsLeftOut: (n) => `此处略去其余${n}行。`,
  place: (account, start, end) => `${account}，第${start}–${end}字符`,
  question: '问题',
  evidence: '证据',
  weight: '权重',
  against: '与之相悖',
  inconsistency: '不一致程度',
  rank: '排名',
  diagnosticity: '区分力',
  sensitivity: '若某条证据有误',
  hangsOn: (item, first) => `去掉“${item}”后，居首的是：${first}。`,
  robust: '没有哪一条证据能单独改变居首的解释。',
  method: '竞争性假设分析（霍耶尔）：加权不一致最少的解释最为可能。',
  ratings: {
    'very-consistent': '非常一致',
    consistent: '一致',
    neutral: '中性',
    inconsistent: '不一致',
    'very-inconsistent': '非常不一致',
    na: '不适用',
  },
  marks: MARKS,
  degrees: { low: '低', medium: '中', high: '高' },
  meetings: '会晤',
  back: '全部会晤',
  briefs: '简报',
  site: '各方会晤记述之比较',
  accounts: '篇记述',
  findings: '项结论',
  inText: '见原文',
}

const ru: PaperTexts = {
  brief: 'Справка',
  sources: 'Источники',
  made: (program) => `Находки, графики и слова к ним: ${program}. Цитаты — на языке оригинала.`,
  nearest: 'ближайшее, что не считается',
  confidence: 'уверенность',
  claims: 'Выдерживает проверку на случайность',
  described: 'Описание, не вывод',
  rowsLeftOut: (n) => `Остальные строки здесь опущены: ${n}.`,
  place: (account, start, end) => `${account}, знаки ${start}–${end}`,
  question: 'Вопрос',
  evidence: 'Свидетельство',
  weight: 'Вес',
  against: 'против',
  inconsistency: 'Несогласованность',
  rank: 'Место',
  diagnosticity: 'Различает',
  sensitivity: 'Если одно из свидетельств неверно',
  hangsOn: (item, first) => `Без «${item}» первым было бы: ${first}.`,
  robust: 'Ни одно свидетельство в одиночку не меняет того, какое объяснение первое.',
  method: 'Анализ конкурирующих гипотез по Хойеру: вероятнее объяснение с наименьшей взвешенной несогласованностью.',
  ratings: {
    'very-consistent': 'вполне согласуется',
    consistent: 'согласуется',
    neutral: 'нейтрально',
    inconsistent: 'не согласуется',
    'very-inconsistent': 'резко не согласуется',
    na: 'неприменимо',
  },
  marks: MARKS,
  degrees: { low: 'низкий', medium: 'средний', high: 'высокий' },
  meetings: 'Встречи',
  back: 'Все встречи',
  briefs: 'Справки',
  site: 'Сообщения сторон о встречах в сравнении',
  accounts: 'сообщений',
  findings: 'находок',
  inText: 'в тексте',
}

export const paperTexts: Readonly<Record<Language, PaperTexts>> = { en, zh, ru }
