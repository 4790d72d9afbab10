import type { Language } from '../model/index.ts'
import type { LadderState } from './chart.ts'

/** Words on a chart, in one language. */
export interface ChartWords {
  /** Bands of the ladder, −3 (warns) … 3 (agrees). */
  readonly bands: Readonly<Record<number, string>>
  readonly states: Readonly<Record<LadderState, string>>
  readonly nothing: string
}

export const ENGLISH: ChartWords = {
  bands: {
    [-3]: 'warns',
    [-2]: 'opposes',
    [-1]: 'is concerned',
    0: 'remarks, asks',
    1: 'praises',
    2: 'supports, commits',
    3: 'agrees',
  },
  states: { position: 'position', touched: 'touched', silent: 'silent', 'not-covered': 'not covered' },
  nothing: 'nothing to draw',
}

const CHINESE: ChartWords = {
  bands: { [-3]: '警告', [-2]: '反对', [-1]: '关切', 0: '评述、要求', 1: '赞赏', 2: '支持、承诺', 3: '达成一致' },
  states: { position: '表态', touched: '仅提及', silent: '未提', 'not-covered': '无完整记述' },
  nothing: '无可绘制的数据',
}

const RUSSIAN: ChartWords = {
  bands: {
    [-3]: 'предупреждает',
    [-2]: 'возражает',
    [-1]: 'озабочен',
    0: 'отмечает, просит',
    1: 'хвалит',
    2: 'поддерживает',
    3: 'соглашается',
  },
  states: { position: 'позиция', touched: 'упомянуто', silent: 'молчит', 'not-covered': 'нет сведений' },
  nothing: 'нечего показать',
}

export const CHART_WORDS: Readonly<Record<Language, ChartWords>> = { en: ENGLISH, zh: CHINESE, ru: RUSSIAN }
