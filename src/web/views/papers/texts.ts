import type { Language } from '../../../model/index.ts'
import type { PaperBlock } from '../../../paper/index.ts'
import { type WeighWords, weighWords } from '../../../weigh/index.ts'
import { usePreferences } from '../../state/preferences.ts'

/** What briefs and competing explanations say. It comes with these views. */
export interface PaperTexts extends WeighWords {
  readonly briefs: string
  readonly explanations: string
  readonly newBrief: string
  readonly newExplanations: string
  readonly none: string
  readonly noExplanations: string
  readonly title: string
  readonly save: string
  readonly saved: (version: number) => string
  readonly unsaved: string
  readonly version: (n: number) => string
  readonly versions: string
  readonly oldVersion: (n: number) => string
  readonly bringBack: string
  readonly newest: string
  readonly conflict: string
  readonly saveCopy: string
  readonly loadNewer: string
  readonly draftFound: string
  readonly useDraft: string
  readonly dropDraft: string
  readonly print: string
  readonly exportAs: string
  readonly site: string
  readonly putAway: string
  readonly undo: string
  readonly add: string
  readonly kinds: Readonly<Record<PaperBlock['kind'], string>>
  readonly addFigure: string
  readonly move: (kind: string) => string
  readonly moveHelp: string
  readonly moved: (place: number, of: number) => string
  readonly up: string
  readonly down: string
  readonly remove: string
  readonly withTable: string
  readonly cites: string
  readonly cite: string
  readonly sources: string
  readonly textHelp: string
  readonly findMeeting: string
  readonly chooseMeeting: string
  readonly addFinding: string
  readonly added: string
  readonly toBrief: string
  readonly chooseBrief: string
  readonly addedTo: (title: string) => string
  readonly openBrief: string
  readonly chooseExplanations: string
  readonly hypothesis: (n: number) => string
  readonly hypothesisText: string
  readonly addHypothesis: string
  readonly addEvidence: string
  readonly addFindingAsEvidence: string
  readonly credibility: string
  readonly relevance: string
  readonly unrated: string
  readonly apartHelp: string
  readonly unclear: string
  readonly sortByApart: string
  readonly method: string
  readonly rate: (evidence: string, hypothesis: string) => string
}

const en: PaperTexts = {
  ...weighWords.en,
  briefs: 'Briefs',
  explanations: 'Competing explanations',
  newBrief: 'New brief',
  newExplanations: 'New analysis',
  none: 'There is no brief yet. Begin one here, or send a figure or a finding to one where you see it.',
  noExplanations: 'There is no analysis yet.',
  title: 'Title',
  save: 'Save',
  saved: (version) => `Saved as version ${version}.`,
  unsaved: 'not saved',
  version: (n) => `version ${n}`,
  versions: 'Versions',
  oldVersion: (n) => `This is version ${n}, as it was saved.`,
  bringBack: 'Bring this version back',
  newest: 'Newest version',
  conflict: 'A newer version was saved meanwhile. Yours is still here.',
  saveCopy: 'Save mine as a paper of its own',
  loadNewer: 'Load the newer version',
  draftFound: 'Changes that were not saved were found in this browser.',
  useDraft: 'Go on with them',
  dropDraft: 'Drop them',
  print: 'Print or PDF',
  exportAs: 'Export',
  site: 'Static site',
  putAway: 'Put away',
  undo: 'Undo',
  add: 'Add',
  kinds: { heading: 'Heading', text: 'Text', finding: 'Finding', figure: 'Figure', hypotheses: 'Explanations' },
  addFigure: 'Figure (choose it in Over time)',
  move: (kind) => `Move: ${kind}`,
  moveHelp: 'Drag, or press Alt with the up or down arrow',
  moved: (place, of) => `Now at place ${place} of ${of}.`,
  up: 'Up',
  down: 'Down',
  remove: 'Remove',
  withTable: 'with its table',
  cites: 'Rests on',
  cite: 'Cite words of this brief',
  sources: 'Sources',
  textHelp: 'Empty lines part paragraphs; lines that begin with “- ” are a list.',
  findMeeting: 'Find a meeting',
  chooseMeeting: 'Choose a meeting',
  addFinding: 'Add this finding',
  added: 'Added.',
  toBrief: 'To a brief',
  chooseBrief: 'Which brief?',
  addedTo: (title) => `Added to “${title}”.`,
  openBrief: 'Open it',
  chooseExplanations: 'Which analysis?',
  hypothesis: (n) => `H${n}`,
  hypothesisText: 'Explanation',
  addHypothesis: 'Add an explanation',
  addEvidence: 'Add evidence in words',
  addFindingAsEvidence: 'Add a finding as evidence',
  credibility: 'Credibility',
  relevance: 'Relevance',
  unrated: 'not rated',
  apartHelp: 'How far an item tells the explanations apart. What fits all of them alike decides nothing.',
  unclear: 'Add explanations and evidence, then rate each field: if the explanation were true, would you expect to see this?',
  sortByApart: 'What tells apart first',
  method:
    'After Heuer: evidence does not prove an explanation, it speaks against some. Only inconsistent ratings count, weighted by credibility and relevance; the least is the likeliest.',
  rate: (evidence, hypothesis) => `${evidence} – ${hypothesis}`,
}

const zh: PaperTexts = {
  ...weighWords.zh,
  briefs: '简报',
  explanations: '竞争性解释',
  newBrief: '新建简报',
  newExplanations: '新建分析',
  none: '尚无简报。可在此新建，也可在看到图表或结论时将其送入简报。',
  noExplanations: '尚无分析。',
  title: '标题',
  save: '保存',
  saved: (version) => `已保存为第${version}版。`,
  unsaved: '未保存',
  version: (n) => `第${n}版`,
  versions: '历次版本',
  oldVersion: (n) => `这是保存时的第${n}版。`,
  bringBack: '恢复此版本',
  newest: '最新版本',
  conflict: '期间已有更新的版本保存。您的内容仍在此处。',
  saveCopy: '将我的内容另存为一份',
  loadNewer: '载入较新版本',
  draftFound: '在本浏览器中发现未保存的修改。',
  useDraft: '继续编辑',
  dropDraft: '放弃',
  print: '打印或PDF',
  exportAs: '导出',
  site: '静态站点',
  putAway: '收起',
  undo: '撤销',
  add: '添加',
  kinds: { heading: '标题', text: '文字', finding: '结论', figure: '图表', hypotheses: '竞争性解释' },
  addFigure: '图表（在“历时变化”中选取）',
  move: (kind) => `移动：${kind}`,
  moveHelp: '拖动，或按Alt加上下方向键',
  moved: (place, of) => `现位于第${place}位，共${of}位。`,
  up: '上移',
  down: '下移',
  remove: '移除',
  withTable: '附表格',
  cites: '依据',
  cite: '引用本简报中的原文',
  sources: '资料来源',
  textHelp: '空行分段；以“- ”开头的各行为列表。',
  findMeeting: '查找会晤',
  chooseMeeting: '选择会晤',
  addFinding: '添加此结论',
  added: '已添加。',
  toBrief: '送入简报',
  chooseBrief: '送入哪份简报？',
  addedTo: (title) => `已加入“${title}”。`,
  openBrief: '打开',
  chooseExplanations: '哪份分析？',
  hypothesis: (n) => `H${n}`,
  hypothesisText: '解释',
  addHypothesis: '添加解释',
  addEvidence: '添加文字证据',
  addFindingAsEvidence: '以结论为证据',
  credibility: '可信度',
  relevance: '相关度',
  unrated: '未评定',
  apartHelp: '该证据能在多大程度上区分各种解释。与各种解释同样相符的证据不起决定作用。',
  unclear: '先添加解释与证据，再逐格评定：若该解释为真，是否应当看到这一证据？',
  sortByApart: '区分力强者在前',
  method: '依霍耶尔的方法：证据不能证明某种解释，只能与某些解释相悖。仅计不一致的评定，按可信度与相关度加权；最少者最为可能。',
  rate: (evidence, hypothesis) => `${evidence} – ${hypothesis}`,
}

const ru: PaperTexts = {
  ...weighWords.ru,
  briefs: 'Справки',
  explanations: 'Конкурирующие объяснения',
  newBrief: 'Новая справка',
  newExplanations: 'Новый анализ',
  none: 'Справок пока нет. Начните здесь или отправьте график или находку в справку там, где они показаны.',
  noExplanations: 'Анализов пока нет.',
  title: 'Название',
  save: 'Сохранить',
  saved: (version) => `Сохранено: версия ${version}.`,
  unsaved: 'не сохранено',
  version: (n) => `версия ${n}`,
  versions: 'Версии',
  oldVersion: (n) => `Это версия ${n}, какой она была сохранена.`,
  bringBack: 'Вернуть эту версию',
  newest: 'Новейшая версия',
  conflict: 'Тем временем сохранена более новая версия. Ваша всё ещё здесь.',
  saveCopy: 'Сохранить мою отдельно',
  loadNewer: 'Загрузить новую',
  draftFound: 'В этом браузере найдены несохранённые изменения.',
  useDraft: 'Продолжить с ними',
  dropDraft: 'Отбросить',
  print: 'Печать или PDF',
  exportAs: 'Экспорт',
  site: 'Статический сайт',
  putAway: 'Убрать',
  undo: 'Отменить',
  add: 'Добавить',
  kinds: { heading: 'Заголовок', text: 'Текст', finding: 'Находка', figure: 'График', hypotheses: 'Объяснения' },
  addFigure: 'График (выберите в разделе «Во времени»)',
  move: (kind) => `Переместить: ${kind}`,
  moveHelp: 'Перетащите или нажмите Alt со стрелкой вверх или вниз',
  moved: (place, of) => `Теперь на месте ${place} из ${of}.`,
  up: 'Выше',
  down: 'Ниже',
  remove: 'Удалить',
  withTable: 'с таблицей',
  cites: 'Опирается на',
  cite: 'Сослаться на слова этой справки',
  sources: 'Источники',
  textHelp: 'Пустые строки разделяют абзацы; строки с «- » в начале — список.',
  findMeeting: 'Найти встречу',
  chooseMeeting: 'Выберите встречу',
  addFinding: 'Добавить находку',
  added: 'Добавлено.',
  toBrief: 'В справку',
  chooseBrief: 'В какую справку?',
  addedTo: (title) => `Добавлено в «${title}».`,
  openBrief: 'Открыть',
  chooseExplanations: 'Какой анализ?',
  hypothesis: (n) => `H${n}`,
  hypothesisText: 'Объяснение',
  addHypothesis: 'Добавить объяснение',
  addEvidence: 'Добавить словами',
  addFindingAsEvidence: 'Добавить находку',
  credibility: 'Достоверность',
  relevance: 'Значимость',
  unrated: 'не оценено',
  apartHelp: 'Насколько свидетельство различает объяснения. Что подходит всем одинаково, ничего не решает.',
  unclear: 'Добавьте объяснения и свидетельства и оцените каждую клетку: будь объяснение верно, стоило бы этого ожидать?',
  sortByApart: 'Сначала то, что различает',
  method:
    'По Хойеру: свидетельство не доказывает объяснение, а говорит против некоторых. Считаются лишь несогласующиеся оценки, взвешенные по достоверности и значимости; вероятнее то, где их меньше.',
  rate: (evidence, hypothesis) => `${evidence} – ${hypothesis}`,
}

const TEXTS: Readonly<Record<Language, PaperTexts>> = { en, zh, ru }

export function usePaperTexts(): PaperTexts {
  return TEXTS[usePreferences().lang]
}
