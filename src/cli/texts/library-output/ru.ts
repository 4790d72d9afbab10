import type { LibraryTexts } from './texts.ts'

export const ru: LibraryTexts = {
  duration: (seconds) => (seconds < 90 ? `${Math.ceil(seconds)} с` : `${Math.ceil(seconds / 60)} мин`),
  add: {
    progress: ({ seen, added, failed, perSecond }) =>
      `документов: просмотрено ${seen}, принято ${added}, не вышло ${failed}; ${perSecond} в секунду`,
    left: (duration) => `осталось ${duration}`,
    added: (statements) => `принято; высказываний: ${statements}`,
    copies: 'из них почти повторы, отнесены к источнику',
    revised: 'изменено: другое содержание по известному адресу',
    gone: 'исчезло со своего адреса',
    known: 'уже известно',
    duplicates: 'пропущено: то же содержание есть в другом месте',
    removed: 'пропущено: изъято ранее',
    failed: (why) => `не принято: ${why}`,
    stopped: 'Остановлено; запустите ещё раз, чтобы продолжить.',
    took: (duration) => `Заняло ${duration}.`,
    later: (jobs) => `Отложено; заданий: ${jobs}. Далее: unsaid jobs --work`,
  },
  init: (home, documents) => `Библиотека готова: ${home}; документов в ней: ${documents}.\nДалее: unsaid add FILE…`,
  documentsOf: (done, total) => `документов: ${done} из ${total}`,
  show: {
    counts: {
      documents: 'документы',
      accounts: 'сообщения',
      statements: 'высказывания',
      meetings: 'встречи',
      findings: 'находки',
      verdicts: 'оценки',
      versions: 'группы версий',
    },
    rows: {
      address: 'адрес',
      title: 'заголовок',
      publisher: 'издатель',
      side: 'сторона',
      lang: 'язык',
      date: 'дата',
      kind: 'вид',
      copyOf: 'копия',
      copies: 'копии',
      family: 'версии',
      removed: 'изъято',
      gone: 'исчезло',
      revision: 'редакция',
      statements: 'высказывания',
    },
    alike: (percent) => `совпадает на ${percent} %`,
    takenDown: ({ at, by, reason }) => `${at}, ${by}: ${reason}`,
    nothing: 'ничего',
  },
  meetings: {
    none: 'Встреч нет.',
    undated: 'без даты  ',
    accounts: (count) => `сообщений: ${count}`,
    by: { machine: 'программа', person: 'человек' },
  },
  search: { none: 'Ничего не найдено.', undated: 'без даты' },
  doctor: {
    checked: ({ documents, blobs, statements }) =>
      `проверено: документов ${documents}, оригиналов ${blobs}, высказываний ${statements}`,
    whole: 'всё цело',
    faults: (count) => `неисправностей: ${count}`,
    lost: (count) => `в новом прочтении не найдено мест: ${count}`,
  },
  backup: (file) => `В ${file} есть`,
  restored: 'Восстановлено, и всё то же:',
  reanalyse: {
    documents: ({ documents, reread, recoded }) =>
      `документов просмотрено: ${documents}; прочтено иначе: ${reread}, размечено иначе: ${recoded}`,
    statements: ({ added, removed }) => `высказывания: добавлено ${added}, убрано ${removed}`,
    meetings: ({ compared, otherwise, added, removed }) =>
      `встреч сравнено: ${compared}, вышло иначе: ${otherwise}; находки: добавлено ${added}, убрано ${removed}`,
    verdicts: (moved) => `оценок перенесено туда, где теперь их слова: ${moved}`,
    lost: (count) => `мест не найдено: ${count} (их перечисляет unsaid doctor)`,
    failed: (count) => `документов больше не прочесть: ${count}; они остались как были`,
  },
  removed: (ids) => `Изъято: ${ids}`,
  sample: {
    nothing: (drawn) => `Из ${drawn} ещё ничего не оценено.`,
    share: ({ share, population, low, high, judged, drawn }) =>
      `верно ${share} из ${population} высказываний (95 %: от ${low} до ${high}); оценено ${judged} из ${drawn}.`,
    unjudged: (strata) => `Слоёв без оценок: ${strata}; их доля принята равной остальным.`,
    field: ({ field, share, low, high, judged }) =>
      `  ${field}: верно ${share} (95 %: от ${low} до ${high}); размечено вслепую: ${judged}`,
  },
  jobs: {
    none: 'Заданий нет.',
    later: (id) => `Отложено: задание ${id}. Далее: unsaid jobs --work`,
    tries: (attempts, most) => `попытка ${attempts} из ${most}`,
    ended: (id, end) => `задание ${id}: ${{ done: 'готово', failed: 'не вышло', cancelled: 'отменено' }[end]}`,
    states: { waiting: 'ждёт', running: 'идёт', done: 'готово', dead: 'оставлено', cancelled: 'отменено' },
  },
  judge: {
    shared: (count, alpha) => `оценено двумя и более: ${count}, альфа Криппендорфа ${alpha}`,
    pair: (count, kappa) => `общих ${count}, каппа Коэна ${kappa}`,
    open: 'не решено:',
    field: ({ shared, alpha, coded, agreed, kappa }) =>
      `размечено вслепую двумя и более: ${shared}, альфа ${alpha}; программа совпала в ${agreed} из ${coded} (каппа ${kappa})`,
    fitted: (judged, changed) =>
      changed
        ? `Модель уверенности подогнана по оценкам (${judged}); встречи заново сравнит «unsaid reanalyse».`
        : `Оценки (${judged}) не меняют модель уверенности.`,
    fittedKind: ({ kind, findings, meetings, right }) =>
      `${kind}: оценено находок ${findings} из встреч ${meetings}, верно ${Math.round(100 * right)} %`,
  },
}
