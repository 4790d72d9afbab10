import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import type { Stub } from './ablations.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * The engine with one function replaced: a bundle of its own, so that the sources need no switches.
 * @throws Error that names the function where the file has none of that name any more.
 */
export async function stubbedEngine(stub: Stub): Promise<typeof import('./evaluate.ts')> {
  const outfile = `${ROOT}build/ablation/${stub.function}-${Date.now()}.mjs`
  mkdirSync(`${ROOT}build/ablation`, { recursive: true })
  await build({
    entryPoints: [`${ROOT}eval/evaluate.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
    plugins: [replacing(stub)],
  })
  return import(outfile)
}

function replacing({ file, function: name, body }: Stub): Plugin {
  return {
    name: 'stub',
    setup({ onLoad, onEnd }) {
      let replaced = false
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!path.replaceAll('\\', '/').endsWith(`src/${file}`)) return undefined
        const source = readFileSync(path, 'utf8')
        const head = new RegExp(`^(export )?function ${name}\\(`, 'mu').exec(source)
        if (!head) throw new Error(`${file} has no function ${name} any more: the ablation has to be written anew`)
        replaced = true
        const whole = source.replace(head[0], `function whole_${name}(`)
        const made = `${head[1] ?? ''}function ${name}(...args: any[]): any { const whole: any = whole_${name}; void whole; ${body} }`
        return { contents: `${whole}\n${made}\n`, loader: 'ts' }
      })
      onEnd(() => {
        if (!replaced) throw new Error(`${file} is not part of the engine: the ablation has to be written anew`)
      })
    },
  }
}
