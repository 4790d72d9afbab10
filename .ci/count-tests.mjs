// Prints "PASSED FAILED" from vitest's JSON report. Skipped tests and files that could not be loaded count as failed, and are named.
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const skipped = report.testResults.flatMap((file) =>
  file.assertionResults
    .filter((test) => test.status !== 'passed' && test.status !== 'failed')
    .map((test) => `${file.name}: ${test.fullName}`),
)
for (const name of skipped) console.error(`-- skipped, which fails here: ${name}`)
const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
for (const file of broken) console.error(`-- could not be loaded: ${file.name}`)
console.log(report.numPassedTests, report.numFailedTests + skipped.length + broken.length)
