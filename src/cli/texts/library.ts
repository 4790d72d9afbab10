import type { HelpTexts } from './texts.ts'

/** Help of the library's commands; examples are the same in every language. */
export const zhLibrary: Omit<HelpTexts, 'examples'> = {
  commands: {
    init: '建立资料库（文件夹或服务器）',
    add: '把文件收入资料库',
    show: '显示资料库的内容，或其中一份文件',
    export: '以 JSON 行输出资料库的内容',
    reanalyse: '重新读取并编码资料库中的文件',
    remove: '撤下文件，留下撤下的记录',
    jobs: '列出资料库的任务，取消或重试其中之一',
    backup: '把整个资料库写入一个文件',
    restore: '由备份重建资料库，并证明与原来相同',
    doctor: '检查资料库是否完好',
  },
  arguments: {
    'add inputs': '文件、文件夹、通配式、归档文件或网址',
    'show document': '文件的网址或编号',
    'remove documents': '网址或编号',
    'backup file': '备份文件；已有的在新备份写完后才替换',
    'restore file': '备份文件',
  },
  options: {
    '--library': '资料库所在文件夹（默认：UNSAID_LIBRARY，否则 ./unsaid-library）',
    '--database': '改用 PostgreSQL 服务器：postgres://user@host/name（或 UNSAID_DATABASE）',
    '--json': '以 JSON 输出',
    '--map': 'JSON 行的哪个字段是什么（text、date、title、url 等）',
    '--allow-private': '也抓取本机和内部网络的网址',
    '--what': '输出什么',
    '--outdated': '只限其他版本读取的文件',
    '--reason': '原因；会保留',
    '--state': '只列此状态的任务',
    '--cancel': '取消一项任务',
    '--retry': '让失败或已取消的任务再次运行',
  },
}

export const ruLibrary: Omit<HelpTexts, 'examples'> = {
  commands: {
    init: 'создать библиотеку в папке или на сервере',
    add: 'принять документы в библиотеку',
    show: 'показать, что есть в библиотеке, или один её документ',
    export: 'вывести содержимое библиотеки строками JSON',
    reanalyse: 'заново прочесть и разметить документы библиотеки',
    remove: 'изъять документы, оставив запись об этом',
    jobs: 'показать задания библиотеки, отменить одно или повторить',
    backup: 'записать всю библиотеку в один файл',
    restore: 'восстановить библиотеку из копии и доказать, что она та же',
    doctor: 'проверить, цела ли библиотека',
  },
  arguments: {
    'add inputs': 'файлы, папки, шаблоны, архивы или адреса',
    'show document': 'адрес или id документа',
    'remove documents': 'адреса или id',
    'backup file': 'копия; прежняя заменяется, когда новая готова целиком',
    'restore file': 'копия',
  },
  options: {
    '--library': 'папка библиотеки (обычно UNSAID_LIBRARY, иначе ./unsaid-library)',
    '--database': 'вместо папки сервер PostgreSQL: postgres://user@host/name (или UNSAID_DATABASE)',
    '--json': 'в виде JSON',
    '--map': 'какое поле строк JSON что содержит (text, date, title, url …)',
    '--allow-private': 'загружать и адреса этой машины и внутренних сетей',
    '--what': 'что вывести',
    '--outdated': 'только документы, прочитанные другой версией программы',
    '--reason': 'почему; это сохраняется',
    '--state': 'только задания в этом состоянии',
    '--cancel': 'отменить задание',
    '--retry': 'снова запустить оставленное или отменённое задание',
  },
}
