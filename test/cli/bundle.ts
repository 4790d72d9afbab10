import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundleForNode, ROOT, writeKnowledge } from '../../scripts/bundle.ts'

export interface Run {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface Bundle {
  /** Runs the command in a folder. */
  run(args: readonly string[], cwd: string, input?: string | Uint8Array): Run
  remove(): void
}

/** The command as it is published, in a folder of its own inside the project, where the packages that stay outside are found. */
export async function makeBundle(name: string): Promise<Bundle> {
  const folder = join(ROOT, 'build', name)
  await bundleForNode(folder)
  writeKnowledge(folder)
  return {
    run(args, cwd, input) {
      const run = spawnSync(process.execPath, [join(folder, 'cli.js'), ...args], {
        cwd,
        encoding: 'utf8',
        ...(input === undefined ? {} : { input }),
      })
      return { status: run.status, out: run.stdout, err: run.stderr }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
