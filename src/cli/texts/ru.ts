import { ruLibrary } from './library.ts'
import { ruPeople } from './people.ts'
import type { CliTexts, HelpTexts } from './texts.ts'
import { ruTrackHelp as trackHelp } from './track-help.ts'

export const ru: CliTexts = {
  headings: { usage: 'Вызов:', arguments: 'Аргументы:', options: 'Параметры:', commands: 'Команды:' },
  choices: 'возможно',
  standard: 'обычно',
  helpOption: 'показать справку',
  helpCommand: 'показать справку по команде',
  refusals: {
    'commander.unknownCommand': 'нет такой команды: #',
    'commander.unknownOption': 'нет такого параметра: #',
    'commander.missingArgument': 'не хватает аргумента: #',
    'commander.optionMissingArgument': 'параметру нужно значение: #',
    'commander.invalidArgument': '# — такое значение не допускается; возможно: #',
    'commander.excessArguments': 'аргументов больше, чем нужно команде',
  },
  seeHelp: 'unsaid --help показывает примеры',
  read: {
    fields: {
      title: 'заголовок',
      publisher: 'издатель',
      side: 'сторона',
      lang: 'язык',
      date: 'дата',
      kind: 'вид',
      completeness: 'полнота',
      url: 'адрес',
      blocks: 'абзацы',
      speakers: 'говорят',
      text: 'текст',
    },
    inferred: '(выведено)',
    turns: ', из них реплик: #',
    interpreter: 'переводчик',
    recorded: ', с # до #',
    characters: 'знаков: #. ',
  },
  demo: {
    page: 'Весь отчёт, с сообщениями сторон рядом, — страница для браузера:',
    made: 'Эти сообщения — реконструкции нашими словами; они показывают, что делает программа.',
    next: 'Попробуйте ещё:',
    serve: 'то же в браузере, рядом',
    first: 'первый вывод со всеми подробностями',
    own: 'два ваших сообщения',
    else: 'всё остальное',
  },
  serve: {
    open: 'Unsaid открыт: #',
    onlyApi: 'API Unsaid открыт: # (npm run build соберёт веб-приложение)',
    samples: 'учебных встреч: #, пересказы нашими словами',
    meetings: 'встреч: #',
    stored: 'Хранится в #; без --host доступно только с этой машины. Ctrl+C — остановить.',
    kept: 'Хранится в памяти до остановки; без --host доступен только с этой машины. Ctrl+C — остановить.',
    signIn: 'Нужен вход: учётных записей — #, из них администраторов — #.',
    nobody: 'Вход не нужен: любой за этой машиной может делать здесь всё.',
  },
  knowledge: 'файлов: #, ошибок: #',
  progress: { reading: 'чтение: # из #, #', comparing: 'сопоставление' },
}

export const ruHelp: HelpTexts = {
  commands: {
    ...trackHelp.commands,
    ...ruLibrary.commands,
    ...ruPeople.commands,
    '': 'Читает сообщения разных сторон об одной встрече и точными словами показывает, что одно приводит, а другое опускает.',
    compare: 'сопоставить сообщения об одной встрече',
    read: 'показать, что понято из документа',
    serve: 'открыть веб-приложение на этой машине',
    demo: 'сопоставить сообщения об одной из встреч-примеров',
    knowledge: 'работа с файлами знаний',
    'knowledge check': 'проверить файлы знаний по их схеме',
    config: 'показать действующие настройки и откуда они взяты',
    completion: 'вывести сценарий, который дополняет команды и параметры в вашей оболочке',
  },
  arguments: {
    ...trackHelp.arguments,
    ...ruLibrary.arguments,
    ...ruPeople.arguments,
    'compare files': 'файлы, папка, адреса или - для стандартного ввода',
    'read files': 'файлы, папки, адреса или - для стандартного ввода',
    'serve folder': 'какие сообщения показать (обычно: учебные встречи)',
    'demo meeting': 'какой пример',
    'knowledge check folder': 'папка с issues/, states/, people/ …',
    'completion shell': 'ваша оболочка',
  },
  options: {
    ...trackHelp.options,
    ...ruLibrary.options,
    ...ruPeople.options,
    '--version': 'показать номер версии',
    '--format': 'в каком виде вывести (обычно: terminal)',
    '--out': 'записать в файл; для csv в папку — по файлу на таблицу',
    '--set': 'чего документ сам о себе не говорит (можно повторять)',
    '--issue': 'только выводы по этой теме',
    '--side': 'только выводы об этой стороне',
    '--min-confidence': 'только выводы не менее уверенные (0–1)',
    '--max-false-omissions': 'убрать недостаточно надёжные умолчания, чтобы ожидаемая доля ложных не превышала эту (0–1)',
    '--model': 'надёжность находок по вашей модели: файл формата unsaid.calibration/1',
    '--explain': 'один вывод целиком: его номер или id',
    '--knowledge': 'дополнительные файлы знаний (можно повторять)',
    '--languages': 'сопоставлять только сообщения на этих языках (en, zh, ru; обычно все)',
    '--interface': 'язык, на котором говорит программа (en, zh, ru)',
    '--library': 'библиотека, которая хранится в папке',
    '--database': 'библиотека на сервере PostgreSQL: postgres://user@host/name',
    '--port': 'порт (обычно: 4310 или свободный)',
    '--host': 'адрес, на котором слушать',
    '--quiet': 'в стандартный поток ошибок — только то, что останавливает команду',
    '--config': 'настройки из этого файла',
  },
  examples: {
    ...trackHelp.examples,
    '': `
Примеры:
  unsaid demo                                   сопоставить встречу-пример и увидеть, что ещё можно сделать
  unsaid serve                                  веб-приложение с учебными встречами
  unsaid compare kremlin.en.md cctv.zh.md       сопоставить два сообщения об одной встрече
  unsaid compare meeting/ --format html --out report.html
  unsaid read kremlin.en.md                     показать, что понято из одного документа`,
    compare: `
Примеры:
  unsaid compare kremlin.en.md cctv.zh.md
  unsaid compare meeting/ --format html --out report.html
  unsaid compare meeting/ --format csv --out tables/   statements.csv, links.csv, findings.csv
  unsaid compare meeting/ --format json > comparison.json
  unsaid compare a.html b.txt --set b.txt:side=CN,date=2022-02-25
  unsaid compare meeting/ --issue taiwan --min-confidence 0.7
  unsaid compare meeting/ --max-false-omissions 0.1
  unsaid compare meeting/ --explain 3            третий вывод целиком
  cat accounts.jsonl | unsaid compare -          одно сообщение или по объекту JSON в строке`,
    read: `
Примеры:
  unsaid read kremlin.en.md
  unsaid read page.html --format json
  unsaid read text.txt --set text.txt:side=TR,date=2024-05-01`,
    demo: `
Примеры:
  unsaid demo
  unsaid demo 2022-02-25-xi-putin-call          другая встреча; неверное имя покажет весь список`,
    serve: `
Примеры:
  unsaid serve                      веб-приложение с учебными встречами
  unsaid serve accounts/            папка сообщений; каждая папка в ней — одна встреча
  unsaid serve --library my-library/    библиотека, которая хранится; создаётся, если её нет
  unsaid serve --port 8080
  unsaid serve --library my-library/ --sign-in --public-url https://unsaid.example.org`,
    'knowledge check': `
Примеры:
  unsaid knowledge check my-knowledge/          назовёт каждый файл и каждую запись с ошибкой`,
    config: `
Примеры:
  unsaid config                                 все настройки, их значения и откуда они взяты
  UNSAID_FORMAT=md unsaid config`,
    completion: `
Примеры:
  eval "$(unsaid completion bash)"              в ~/.bashrc
  eval "$(unsaid completion zsh)"               в ~/.zshrc, после compinit
  unsaid completion fish > ~/.config/fish/completions/unsaid.fish
  unsaid completion powershell | Out-String | Invoke-Expression`,
  },
}
