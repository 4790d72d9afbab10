import type { CliTexts } from './texts.ts'

export const en: CliTexts = {
  headings: { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:', commands: 'Commands:' },
  choices: 'choices',
  standard: 'default',
  helpOption: 'display help for command',
  helpCommand: 'display help for command',
  refusals: {
    'commander.unknownCommand': 'there is no command #',
    'commander.unknownOption': 'there is no option #',
    'commander.missingArgument': 'the argument # is missing',
    'commander.optionMissingArgument': 'the option # needs a value',
    'commander.invalidArgument': '# has a value that it does not take; allowed: #',
    'commander.excessArguments': 'there are more arguments than the command takes',
  },
  seeHelp: 'unsaid --help shows examples',
  read: {
    fields: {
      title: 'title',
      publisher: 'publisher',
      side: 'side',
      lang: 'lang',
      date: 'date',
      kind: 'kind',
      completeness: 'completeness',
      blocks: 'blocks',
      text: 'text',
    },
    inferred: '(inferred: #)',
    turns: ', # of them turns of speakers',
    characters: '# characters: ',
  },
  demo: {
    made: 'These accounts are reconstructions in our own words, made to show what the program does.',
    next: 'Try next:',
    first: 'the first finding in full',
    own: 'two accounts of your own',
    else: 'everything else',
  },
  knowledge: '# files, # faults',
  progress: { reading: 'reading # of #: #', comparing: 'comparing' },
}
