import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium is: what UNSAID_CHROMIUM names, else a usual place; null where there is none, which is an error under CI. */
export function findChromium(): string | null {
  const found = process.env.UNSAID_CHROMIUM ?? USUAL.find((path) => existsSync(path)) ?? null
  if (found === null && process.env.CI)
    throw new Error('there is no Chromium: install it, or name it in UNSAID_CHROMIUM (see .ci/services.sh)')
  return found
}

export interface Browser {
  readonly context: BrowserContext
  close(): Promise<void>
}

/** A browser with a profile of its own that goes nowhere by itself. */
export async function openChromium(executablePath: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'unsaid-chromium-'))
  const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: FLAGS })
  return {
    context,
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
