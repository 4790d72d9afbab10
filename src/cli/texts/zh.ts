import { zhLibrary } from './library.ts'
import { zhPeople } from './people.ts'
import type { CliTexts, HelpTexts } from './texts.ts'
import { zhTrackHelp as trackHelp } from './track-help.ts'

export const zh: CliTexts = {
  headings: { usage: '用法：', arguments: '参数：', options: '选项：', commands: '命令：' },
  choices: '可选',
  standard: '默认',
  helpOption: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  refusals: {
    'commander.unknownCommand': '没有命令 #',
    'commander.unknownOption': '没有选项 #',
    'commander.missingArgument': '缺少参数 #',
    'commander.optionMissingArgument': '选项 # 缺少值',
    'commander.invalidArgument': '# 的值不被接受，可用：#',
    'commander.excessArguments': '参数过多',
  },
  seeHelp: 'unsaid --help 有示例',
  read: {
    fields: {
      title: '标题',
      publisher: '发布者',
      side: '方',
      lang: '语言',
      date: '日期',
      kind: '类型',
      completeness: '完整性',
      url: '网址',
      blocks: '段落',
      speakers: '发言人',
      text: '正文',
    },
    inferred: '（推断）',
    turns: '，其中发言 # 段',
    interpreter: '译员',
    recorded: '，# 至 #',
    characters: '# 个字符：',
  },
  demo: {
    page: '完整报告（并排显示各方材料）已存为网页，可用浏览器打开：',
    made: '这些材料是我们用自己的话重构的，只为展示程序的作用。',
    next: '接下来可以试：',
    serve: '同样内容，在浏览器中并排阅读',
    first: '第一项发现的全部细节',
    own: '比较你自己的两份材料',
    else: '其余一切',
  },
  serve: {
    open: 'Unsaid 已打开：#',
    onlyApi: 'Unsaid 的接口已打开：#（运行 npm run build 可生成网页）',
    samples: '# 场示例会谈，由我们用自己的话重写',
    meetings: '# 场会谈',
    stored: '保存在 #；不加 --host 时只有本机可以访问。按 Ctrl+C 停止。',
    kept: '停止之前保存在内存中；不加 --host 时只有本机可以访问。按 Ctrl+C 停止。',
    signIn: '须登录后使用：# 个账户，其中管理员 # 个。',
    nobody: '无须登录：使用本机的任何人都可以在此做任何操作。',
  },
  knowledge: '# 个文件，# 处错误',
  progress: { reading: '正在读取第 # 份，共 # 份：#', comparing: '正在比较' },
}

export const zhHelp: HelpTexts = {
  commands: {
    ...trackHelp.commands,
    ...zhLibrary.commands,
    ...zhPeople.commands,
    '': '读取同一次会谈的各方材料，用原文指出一方写了而另一方没有写的内容。',
    compare: '比较同一次会谈的各份材料',
    read: '显示从文件中读出了什么',
    serve: '在本机打开网页应用',
    demo: '比较一次示例会谈的材料',
    knowledge: '处理知识文件',
    'knowledge check': '按格式检查知识文件',
    config: '显示生效的设置及其来源',
    completion: '输出用于命令行补全的脚本',
  },
  arguments: {
    ...trackHelp.arguments,
    ...zhLibrary.arguments,
    ...zhPeople.arguments,
    'compare files': '文件、文件夹、网址，或用 - 表示标准输入',
    'read files': '文件、文件夹、网址，或用 - 表示标准输入',
    'serve folder': '要显示的材料（默认：示例会谈）',
    'demo meeting': '哪个示例',
    'knowledge check folder': '含有 issues/、states/、people/ 等的文件夹',
    'completion shell': '你所用的命令行',
  },
  options: {
    ...trackHelp.options,
    ...zhLibrary.options,
    ...zhPeople.options,
    '--version': '显示版本号',
    '--format': '以何种形式输出（默认：terminal）',
    '--out': '写入文件；csv 格式给出文件夹时，每张表一个文件',
    '--set': '文件本身没有写明的信息（可重复）',
    '--issue': '只看这一议题的发现',
    '--side': '只看这一方的发现',
    '--min-confidence': '只看把握不低于此值的发现（0–1）',
    '--max-false-omissions': '略去把握不足的遗漏，使误报所占比例的期望值不超过此值（0–1）',
    '--model': '按你自己的模型计算把握：unsaid.calibration/1 格式的文件',
    '--explain': '完整显示一项发现：给出序号或编号',
    '--knowledge': '另加的知识文件（可重复）',
    '--languages': '只比较这些语言的材料（en, zh, ru；默认：全部）',
    '--interface': '程序所用的语言（en、zh、ru）',
    '--library': '保存在文件夹中的资料库',
    '--database': 'PostgreSQL 服务器上的资料库：postgres://user@host/name',
    '--port': '端口（默认：4310，被占用时另选）',
    '--host': '监听的地址',
    '--quiet': '标准错误上只输出使命令中止的信息',
    '--config': '改用此文件中的设置',
  },
  examples: {
    ...trackHelp.examples,
    '': `
示例：
  unsaid demo                                   比较一次示例会谈，看看能做什么
  unsaid serve                                  网页应用，含示例会谈
  unsaid compare kremlin.en.md cctv.zh.md       比较同一次会谈的两份材料
  unsaid compare meeting/ --format html --out report.html
  unsaid read kremlin.en.md                     显示从一份文件中读出了什么`,
    compare: `
示例：
  unsaid compare kremlin.en.md cctv.zh.md
  unsaid compare meeting/ --format html --out report.html
  unsaid compare meeting/ --format csv --out tables/   statements.csv、links.csv、findings.csv
  unsaid compare meeting/ --format json > comparison.json
  unsaid compare a.html b.txt --set b.txt:side=CN,date=2022-02-25
  unsaid compare meeting/ --issue taiwan --min-confidence 0.7
  unsaid compare meeting/ --max-false-omissions 0.1
  unsaid compare meeting/ --explain 3            完整显示第三项发现
  cat accounts.jsonl | unsaid compare -          一份材料，或每行一个 JSON 对象`,
    read: `
示例：
  unsaid read kremlin.en.md
  unsaid read page.html --format json
  unsaid read text.txt --set text.txt:side=TR,date=2024-05-01`,
    demo: `
示例：
  unsaid demo
  unsaid demo 2022-02-25-xi-putin-call          另一次会谈；写错名称会列出全部`,
    serve: `
示例：
  unsaid serve                      网页应用，含示例会谈
  unsaid serve accounts/            一个材料文件夹；其中每个文件夹是一次会谈
  unsaid serve --library my-library/    长期保存的资料库；没有则新建
  unsaid serve --port 8080
  unsaid serve --library my-library/ --sign-in --public-url https://unsaid.example.org`,
    'knowledge check': `
示例：
  unsaid knowledge check my-knowledge/          指出每个有错的文件和条目`,
    config: `
示例：
  unsaid config                                 每项设置、其值及来源
  UNSAID_FORMAT=md unsaid config`,
    completion: `
示例：
  eval "$(unsaid completion bash)"              写入 ~/.bashrc
  eval "$(unsaid completion zsh)"               写入 ~/.zshrc，放在 compinit 之后
  unsaid completion fish > ~/.config/fish/completions/unsaid.fish
  unsaid completion powershell | Out-String | Invoke-Expression`,
  },
}
