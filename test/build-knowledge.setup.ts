import { execFileSync } from 'node:child_process'

/** Tests run on the knowledge as it stands in its files. */
export default function setup(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-knowledge.ts'], {
    cwd: new URL('..', import.meta.url),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
