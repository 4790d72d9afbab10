import type { Language } from '../../model/index.ts'
import { type WeighWords, weighWords } from '../../weigh/index.ts'

/** What a brief says beside the analyst’s words. */
export interface PaperTexts extends WeighWords {
  readonly brief: string
  readonly sources: string
  readonly made: (program: string) => string
  readonly nearest: string
  readonly confidence: string
  readonly claims: string
  readonly described: string
  readonly rowsLeftOut: (n: number) => string
  readonly place: (account: string, start: number, end: number) => string
  readonly against: string
  readonly method: string
  readonly meetings: string
  readonly back: string
  readonly briefs: string
  readonly site: string
  readonly accounts: string
  readonly findings: string
  readonly inText: string
}

const en: PaperTexts = {
  ...weighWords.en,
  brief: 'Brief',
  sources: 'Sources',
  made: (program) => `Findings, figures and their words by ${program}. Quotations are in their original language.`,
  nearest: 'what comes nearest and does not count',
  confidence: 'confidence',
  claims: 'Holds against chance',
  described: 'Described, no claim',
  rowsLeftOut: (n) => `${n} further rows are left out here.`,
  place: (account, start, end) => `${account}, characters ${start}–${end}`,
  against: 'against it',
  method: 'Analysis of competing hypotheses after Heuer: the explanation with the least weighted inconsistency is the likeliest.',
  meetings: 'Meetings',
  back: 'All meetings',
  briefs: 'Briefs',
  site: 'Rival accounts of meetings, compared',
  accounts: 'accounts',
  findings: 'findings',
  inText: 'in the text',
}

const zh: PaperTexts = {
  ...weighWords.zh,
  brief: '简报',
  sources: '资料来源',
  made: (program) => `结论、图表及其所据原文由${program}得出。引文保留原文语言。`,
  nearest: '最接近但不算数的段落',
  confidence: '置信度',
  claims: '经得起偶然性检验',
  described: '仅作描述，不作断言',
  rowsLeftOut: (n) => `此处略去其余${n}行。`,
  place: (account, start, end) => `${account}，第${start}–${end}字符`,
  against: '与之相悖',
  method: '竞争性假设分析（霍耶尔）：加权不一致最少的解释最为可能。',
  meetings: '会晤',
  back: '全部会晤',
  briefs: '简报',
  site: '各方会晤记述之比较',
  accounts: '篇记述',
  findings: '项结论',
  inText: '见原文',
}

const ru: PaperTexts = {
  ...weighWords.ru,
  brief: 'Справка',
  sources: 'Источники',
  made: (program) => `Находки, графики и слова к ним: ${program}. Цитаты — на языке оригинала.`,
  nearest: 'ближайшее, что не считается',
  confidence: 'уверенность',
  claims: 'Выдерживает проверку на случайность',
  described: 'Описание, не вывод',
  rowsLeftOut: (n) => `Остальные строки здесь опущены: ${n}.`,
  place: (account, start, end) => `${account}, знаки ${start}–${end}`,
  against: 'против',
  method: 'Анализ конкурирующих гипотез по Хойеру: вероятнее объяснение с наименьшей взвешенной несогласованностью.',
  meetings: 'Встречи',
  back: 'Все встречи',
  briefs: 'Справки',
  site: 'Сообщения сторон о встречах в сравнении',
  accounts: 'сообщений',
  findings: 'находок',
  inText: 'в тексте',
}

export const paperTexts: Readonly<Record<Language, PaperTexts>> = { en, zh, ru }
