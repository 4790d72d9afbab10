/** What the command line says in one language; every language has the same keys. */
export interface CliTexts {
  readonly headings: { readonly usage: string; readonly arguments: string; readonly options: string; readonly commands: string }
  readonly choices: string
  readonly standard: string
  readonly helpOption: string
  readonly helpCommand: string
  /** Why commander refuses a command line, by its code; `#` stands for what it names, then for what is allowed. */
  readonly refusals: Readonly<Record<string, string>>
  readonly seeHelp: string
  readonly read: {
    readonly fields: Readonly<
      Record<
        'title' | 'publisher' | 'side' | 'lang' | 'date' | 'kind' | 'completeness' | 'url' | 'blocks' | 'speakers' | 'text',
        string
      >
    >
    /** `#` stands for the reason, which the reader gives in English. */
    readonly inferred: string
    readonly turns: string
    readonly interpreter: string
    /** `#` stands for the first and the last time of a recording. */
    readonly recorded: string
    readonly characters: string
  }
  readonly demo: {
    readonly page: string
    readonly made: string
    readonly next: string
    readonly serve: string
    readonly first: string
    readonly own: string
    readonly else: string
  }
  readonly serve: {
    /** `#` stands for the address. */
    readonly open: string
    /** `#` stands for the address of the API. */
    readonly onlyApi: string
    /** `#` stands for the number of meetings. */
    readonly samples: string
    readonly meetings: string
    readonly kept: string
    /** `#` stands for the place. */
    readonly stored: string
    /** `#` stands for the number of people, then of admins. */
    readonly signIn: string
    readonly nobody: string
  }
  readonly knowledge: string
  readonly progress: { readonly reading: string; readonly comparing: string }
}

/**
 * Help of the commands in a language other than that in which they are written. Keys are paths of commands
 * (“knowledge check”), “path argument” and long options.
 */
export interface HelpTexts {
  readonly commands: Readonly<Record<string, string>>
  readonly arguments: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string>>
  readonly examples: Readonly<Record<string, string>>
}
