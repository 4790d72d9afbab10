/** Bundles the program into `dist/`: the command, the library, and the knowledge that both load on demand. */
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { build, type Plugin } from 'esbuild'

const root = new URL('..', import.meta.url).pathname
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { dependencies: Record<string, string> }

/** `JSON.parse` of one string starts several times faster than the same data as an object literal. */
const jsonAsText: Plugin = {
  name: 'json-as-text',
  setup(context) {
    context.onLoad({ filter: /knowledge\.json$/ }, ({ path }) => ({
      contents: `export default JSON.parse(${JSON.stringify(readFileSync(path, 'utf8'))})`,
      loader: 'js',
    }))
  },
}

rmSync(`${root}dist`, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  charset: 'utf8',
  external: Object.keys(manifest.dependencies),
  plugins: [jsonAsText],
  logLevel: 'warning',
})
cpSync(`${root}samples`, `${root}dist/samples`, { recursive: true })
