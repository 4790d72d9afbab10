import type { LibraryTexts } from './texts.ts'

export const zh: LibraryTexts = {
  duration: (seconds) => (seconds < 90 ? `${Math.ceil(seconds)} 秒` : `${Math.ceil(seconds / 60)} 分钟`),
  add: {
    progress: ({ seen, added, failed, perSecond }) =>
      `已看 ${seen} 份，收入 ${added} 份，未成 ${failed} 份；每秒 ${perSecond} 份`,
    left: (duration) => `还需 ${duration}`,
    added: (statements) => `份收入，含 ${statements} 条陈述`,
    copies: '份其中近似重复，已归于其来源',
    revised: '份有修订：已知网址的内容变了',
    gone: '份已不在原网址',
    known: '份早已收入',
    duplicates: '份略过：相同内容已在别处',
    removed: '份略过：先前已撤下',
    failed: (why) => `份未收入：${why}`,
    stopped: '已停止；再运行一次即可继续。',
    took: (duration) => `用时 ${duration}。`,
    later: (jobs) => `已推后：${jobs} 项任务。下一步：unsaid jobs --work`,
  },
  init: (home, documents) => `资料库已就绪：${home}，内有 ${documents} 份文件。\n下一步：unsaid add FILE…`,
  documentsOf: (done, total) => `${total} 份文件中的 ${done} 份`,
  show: {
    counts: {
      documents: '份文件',
      accounts: '份材料',
      statements: '条陈述',
      meetings: '次会谈',
      findings: '项发现',
      verdicts: '项判断',
      versions: '组版本',
    },
    rows: {
      address: '网址',
      title: '标题',
      publisher: '发布者',
      side: '方',
      lang: '语言',
      date: '日期',
      kind: '种类',
      copyOf: '副本来源',
      copies: '副本',
      family: '各版本',
      removed: '撤下',
      gone: '消失于',
      revision: '修订',
      statements: '陈述',
    },
    alike: (percent) => `${percent}% 相同`,
    takenDown: ({ at, by, reason }) => `${at}，${by}：${reason}`,
    nothing: '无',
  },
  meetings: {
    none: '没有会谈。',
    undated: '日期不详  ',
    accounts: (count) => `${count} 份材料`,
    by: { machine: '程序', person: '人' },
  },
  search: { none: '没有找到。', undated: '日期不详' },
  doctor: {
    checked: ({ documents, blobs, statements }) => `已检查 ${documents} 份文件、${blobs} 份原件和 ${statements} 条陈述`,
    whole: '完好',
    faults: (count) => `${count} 处有误`,
    lost: (count) => `有 ${count} 处文字在新的读取中没有找到：`,
  },
  backup: (file) => `${file} 内有`,
  restored: '已恢复，且与原来相同：',
  reanalyse: {
    documents: ({ documents, reread, recoded }) => `已看 ${documents} 份文件；${reread} 份读取结果不同，${recoded} 份编码不同`,
    statements: ({ added, removed }) => `陈述：新增 ${added} 条，去除 ${removed} 条`,
    meetings: ({ compared, otherwise, added, removed }) =>
      `比较了 ${compared} 次会谈，${otherwise} 次结果不同；发现：新增 ${added} 项，去除 ${removed} 项`,
    verdicts: (moved) => `${moved} 项判断已移到其文字现在的位置`,
    lost: (count) => `有 ${count} 处文字没有再找到（见 unsaid doctor）`,
    failed: (count) => `${count} 份文件已无法读取，保持原样`,
  },
  removed: (ids) => `已撤下：${ids}`,
  sample: {
    nothing: (drawn) => `${drawn} 条中还没有任何判断。`,
    share: ({ share, population, low, high, judged, drawn }) =>
      `${population} 条陈述中 ${share} 正确（95%：${low} 至 ${high}），依据 ${drawn} 条中已判断的 ${judged} 条。`,
    unjudged: (strata) => `有 ${strata} 层没有任何判断，其比例视同其他各层。`,
    field: ({ field, share, low, high, judged }) => `  ${field}：${share} 正确（95%：${low} 至 ${high}），盲编 ${judged} 条`,
  },
  jobs: {
    none: '没有任务。',
    later: (id) => `已推后：任务 ${id}。下一步：unsaid jobs --work`,
    tries: (attempts, most) => `第 ${attempts} 次，共 ${most} 次`,
    ended: (id, end) => `任务 ${id} ${{ done: '完成', failed: '失败', cancelled: '已取消' }[end]}`,
    states: { waiting: '等待', running: '进行', done: '完成', dead: '放弃', cancelled: '取消' },
  },
  judge: {
    shared: (count, alpha) => `${count} 项由两人以上判断，Krippendorff α ${alpha}`,
    pair: (count, kappa) => `共同判断 ${count} 项，Cohen κ ${kappa}`,
    open: '未定：',
    field: ({ shared, alpha, coded, agreed, kappa }) =>
      `${shared} 条由两人以上盲编，α ${alpha}；程序与 ${coded} 次编码中的 ${agreed} 次一致（κ ${kappa}）`,
    fitted: (judged, changed) =>
      changed
        ? `置信度模型已按 ${judged} 项判断拟合；用 “unsaid reanalyse” 重新比较各次会谈。`
        : `${judged} 项判断没有改变置信度模型。`,
    fittedKind: ({ kind, findings, meetings, right }) =>
      `${kind}：判断了 ${meetings} 次会谈的 ${findings} 项发现，${Math.round(100 * right)}% 正确`,
  },
}
