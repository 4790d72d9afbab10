/** How well accounts are grouped into meetings: `npm run eval:identity [-- --all] [-- --gate] [-- --errors]`. */
import { existsSync } from 'node:fs'
import { groupAccounts } from '../../src/identity/index.ts'
import { labelledGroups, signAll } from './data.ts'
import { scoreIdentity, wrongGroups } from './score.ts'

/** What the issue of telling meetings apart asks for. */
const FLOORS = { precision: 0.97, recall: 0.9 }

const data = process.env.UNSAID_DATA
if (!data || !existsSync(data)) console.log('UNSAID_DATA is not set: without the measure of which accounts are of one meeting.')
else await measure(data)

async function measure(folder: string): Promise<void> {
  const labelled = labelledGroups()
  const signatures = await signAll(folder, labelled, process.argv.includes('--all'))
  const began = performance.now()
  const found = groupAccounts(signatures)
  const milliseconds = Math.round(performance.now() - began)
  console.log(`${signatures.length} documents, ${found.length} groups in ${milliseconds} ms`)
  for (const set of ['dev', 'held'] as const) {
    const score = scoreIdentity(
      found,
      labelled.filter((group) => group.set === set),
    )
    const shown = [score.precision, score.recall, score.joinedRecall].map((value) => value.toFixed(3))
    console.log(
      `${set}: ${score.documents} documents in ${score.groups} groups, precision ${shown[0]}, recall ${shown[1]}, of those in groups ${shown[2]}`,
    )
    if (process.argv.includes('--gate') && (score.precision < FLOORS.precision || score.recall < FLOORS.recall)) {
      console.error(`${set} is below its floors, precision ${FLOORS.precision} and recall ${FLOORS.recall}`)
      process.exitCode = 1
    }
  }
  if (process.argv.includes('--errors')) for (const error of wrongGroups(found, labelled)) console.log(error)
}
