import type { Command } from 'commander'
import { CONFIG_NAME, userConfigPath } from '../config-file.ts'
import { DONE } from '../exit-status.ts'
import { emit } from '../output.ts'
import { effectiveSettings, SETTINGS } from '../settings.ts'
import { surroundings } from '../surroundings.ts'

const HELP = `
Examples:
  unsaid config                                 every setting, its value, and where it comes from
  UNSAID_FORMAT=md unsaid config`

export function addConfigCommand(program: Command, done: (status: number) => void): void {
  program
    .command('config')
    .description('show the settings in effect and where they come from')
    .addHelpText('after', HELP)
    .action(async ({ config }: { config?: string }) => {
      await emit(describeSettings(config), undefined)
      done(DONE)
    })
}

function describeSettings(named: string | undefined): string {
  const around = surroundings()
  const effective = effectiveSettings(around, named)
  const rows = SETTINGS.map((setting) => {
    const found = effective.find((one) => one.setting === setting)
    const value = found ? [found.value].flat().join(', ') : 'not set'
    return `  ${setting.key.padEnd(15)}${value.padEnd(24)}${found ? `from ${found.source}` : setting.about}`
  })
  return [
    ...rows,
    '',
    'An option on the command line comes first, then UNSAID_… in the environment, then',
    `${CONFIG_NAME} in this folder or the nearest one above it, then`,
    userConfigPath(around),
    '',
  ].join('\n')
}
