/** Builds `dist/`: bundles, knowledge, samples, types, and the licences of what is bundled. */
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { TEMPLATE_NAME } from '../src/store/embedded/template.ts'
import { bundleForBrowser, bundleForNode, ROOT, writeKnowledge } from './bundle.ts'
import { pointDeclarations } from './declarations.ts'
import { libraryTemplate } from './library-template.ts'
import { licenceTexts } from './licence-texts.ts'

const dist = `${ROOT}dist`
rmSync(dist, { recursive: true, force: true })
const bundles = [await bundleForNode(dist), await bundleForBrowser(dist)]
writeKnowledge(dist)
writeFileSync(`${dist}/third-party-licences.txt`, licenceTexts(bundles, ROOT))
cpSync(`${ROOT}src/store/migrations`, `${dist}/migrations`, { recursive: true })
cpSync(await libraryTemplate(), `${dist}/${TEMPLATE_NAME}`)
cpSync(`${ROOT}samples`, `${dist}/samples`, { recursive: true })
const tsc = createRequire(import.meta.url).resolve('typescript/lib/tsc.js')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { cwd: ROOT, stdio: 'inherit' })
pointDeclarations(`${dist}/types`)
