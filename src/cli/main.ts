#!/usr/bin/env node
import module from 'node:module'
import { VERSION } from '../version.ts'

/** Ways in which people ask for the version; answered before anything else is loaded. */
const ASKED = ['--version', '-V', '-v', 'version']

if (process.argv.length === 3 && ASKED.includes(process.argv[2]!)) {
  process.stdout.write(`${VERSION}\n`)
} else {
  // From Node 22.8 on, compiled code is kept between runs; Node 20 does not have it.
  ;(module as { enableCompileCache?: () => void }).enableCompileCache?.()
  const { run } = await import('./run.ts')
  process.exitCode = await run(process.argv.slice(2))
}
