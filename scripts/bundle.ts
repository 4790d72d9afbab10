/** The bundles of `dist/`: the command and the library for Node, the library for a browser, the knowledge that both load. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as Record<string, Record<string, string> | undefined>

const common: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
  // The knowledge becomes a script: what says that it is JSON has to go.
  supported: { 'import-attributes': false, 'import-assertions': false },
}

/** Packages in `dependencies` stay outside, where they can be updated on their own; what else is used is bundled. */
export async function bundleForNode(folder: string): Promise<Metafile> {
  const result = await build({
    ...common,
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', 'read-worker': 'src/read/worker/entry.ts' },
    outdir: folder,
    platform: 'node',
    target: 'node20.19',
    external: [...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }), 'pg-native', 'pg-cloudflare'],
    // Bundled CommonJS packages ask for Node's own modules.
    banner: {
      js: "import{createRequire as unsaidRequire}from'node:module';const require=name=>unsaidRequire(import.meta.url)(name);",
    },
    plugins: [knowledgeAsText, withoutChildProcesses],
  })
  return result.metafile!
}

/** Everything is bundled: a page needs this folder and the knowledge beside it, and no other tool. */
export async function bundleForBrowser(folder: string): Promise<Metafile> {
  const result = await build({
    ...common,
    entryPoints: { index: 'src/index.ts' },
    outdir: `${folder}/browser`,
    platform: 'browser',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    plugins: [knowledgeAsModule],
  })
  return result.metafile!
}

/** What stands before the JSON in the file of the knowledge. */
const BEFORE = 'export default '

/** The knowledge as one file for both builds: a module in a browser, text to be parsed in Node. */
export function writeKnowledge(folder: string): void {
  writeFileSync(`${folder}/knowledge.js`, BEFORE + readFileSync(`${ROOT}src/knowledge/generated/knowledge.json`, 'utf8'))
}

/** In a browser the knowledge is a module beside the folder, which every bundler takes up. */
const knowledgeAsModule: Plugin = {
  name: 'knowledge-as-module',
  setup: (context) => context.onResolve({ filter: /knowledge\.json$/ }, () => ({ path: '../knowledge.js', external: true })),
}

/** In Node it is read as text: `JSON.parse` takes a third of the time that the same data takes as a module. */
const knowledgeAsText: Plugin = {
  name: 'knowledge-as-text',
  setup: (context) =>
    context.onLoad({ filter: /knowledge\.json$/ }, () => ({
      loader: 'js',
      contents: `import { readFileSync } from 'node:fs'
export default JSON.parse(readFileSync(new URL('./knowledge.js', import.meta.url), 'utf8').slice(${BEFORE.length}))`,
    })),
}

/** The parser of command lines could start other programs, which we never ask of it; loading what it takes costs every start. */
const withoutChildProcesses: Plugin = {
  name: 'without-child-processes',
  setup(context) {
    context.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[/\\]commander[/\\]/u.test(importer) ? { path, namespace: 'nothing' } : null,
    )
    context.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}', loader: 'js' }))
  },
}
