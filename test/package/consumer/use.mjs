import { checkComparison, compareDocuments, defaultKnowledge, makeReader, renderMarkdown } from 'unsaid'
import schema from 'unsaid/schema' with { type: 'json' }

const comparison = await compareDocuments([
  {
    name: 'a.en.md',
    text: 'Vladimir Putin met with Xi Jinping. Xi Jinping said that China supports peace talks on Ukraine.',
    set: { side: 'RU' },
  },
  { name: 'b.en.md', text: 'Xi Jinping met with Vladimir Putin. Xi Jinping said that trade was growing.', set: { side: 'CN' } },
])
const report = renderMarkdown(comparison, makeReader('en', await defaultKnowledge(), comparison.meeting.sides))
console.log(checkComparison(comparison).length === 0, report.startsWith('# '), schema.title === comparison.format)
