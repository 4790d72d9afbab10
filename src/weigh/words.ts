import type { Language } from '../model/index.ts'
import type { Degree, Rating } from './analysis.ts'

/** What the parts of an analysis are called, wherever it is shown. */
export interface WeighWords {
  readonly question: string
  readonly evidence: string
  readonly weight: string
  readonly inconsistency: string
  readonly rank: string
  /** How far an item of evidence tells the explanations apart. */
  readonly apart: string
  readonly sensitivity: string
  readonly hangsOn: (item: string, first: string) => string
  readonly robust: string
  readonly ratings: Readonly<Record<Rating, string>>
  /** Ratings in the cells of a matrix. */
  readonly marks: Readonly<Record<Rating, string>>
  readonly degrees: Readonly<Record<Degree, string>>
}

const MARKS: Readonly<Record<Rating, string>> = {
  'very-consistent': '++',
  consistent: '+',
  neutral: '0',
  inconsistent: '−',
  'very-inconsistent': '−−',
  na: 'n/a',
}

const en: WeighWords = {
  question: 'Question',
  evidence: 'Evidence',
  weight: 'Weight',
  inconsistency: 'Inconsistency',
  rank: 'Rank',
  apart: 'Tells apart',
  sensitivity: 'If one item were wrong',
  hangsOn: (item, first) => `Without “${item}”, first would be: ${first}.`,
  robust: 'No single item changes which explanation comes first.',
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
}

const zh: WeighWords = {
  question: '问题',
  evidence: '证据',
  weight: '权重',
  inconsistency: '不一致程度',
  rank: '排名',
  apart: '区分力',
  sensitivity: '若某条证据有误',
  hangsOn: (item, first) => `去掉“${item}”后，居首的是：${first}。`,
  robust: '没有哪一条证据能单独改变居首的解释。',
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
}

const ru: WeighWords = {
  question: 'Вопрос',
  evidence: 'Свидетельство',
  weight: 'Вес',
  inconsistency: 'Несогласованность',
  rank: 'Место',
  apart: 'Различает',
  sensitivity: 'Если одно из свидетельств неверно',
  hangsOn: (item, first) => `Без «${item}» первым было бы: ${first}.`,
  robust: 'Ни одно свидетельство в одиночку не меняет того, какое объяснение первое.',
  ratings: {
    'very-consistent': 'вполне согласуется',
    consistent: 'согласуется',
    neutral: 'нейтрально',
    inconsistent: 'не согласуется',
    'very-inconsistent': 'резко не согласуется',
    na: 'неприменимо',
  },
  marks: MARKS,
  degrees: { low: 'низкая', medium: 'средняя', high: 'высокая' },
}

export const weighWords: Readonly<Record<Language, WeighWords>> = { en, zh, ru }
