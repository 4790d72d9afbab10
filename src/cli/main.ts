#!/usr/bin/env node
import module from 'node:module'
import { VERSION } from '../version.ts'

/** `--version` answers before anything else is loaded. */
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.stdout.write(`${VERSION}\n`)
} else {
  // From Node 22.8 on, compiled code is kept between runs; Node 20 does not have it.
  ;(module as { enableCompileCache?: () => void }).enableCompileCache?.()
  const { run } = await import('./run.ts')
  process.exitCode = await run(process.argv.slice(2))
}
