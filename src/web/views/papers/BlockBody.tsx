import { CHART_WORDS, layoutChart } from '../../../chart/index.ts'
import { type CitedWords, type Cites, type PaperBlock, proseOf, wordsKey, wordsOf } from '../../../paper/index.ts'
import { Link } from '../../parts/Link.tsx'
import { StaticChart } from '../../parts/StaticChart.tsx'
import { wordsAddress } from '../../parts/WordsLink.tsx'
import { meetingAddress } from '../../state/address.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useWords } from '../../state/words.ts'
import { PrintedAnalysis } from './PrintedAnalysis.tsx'
import { usePaperTexts } from './texts.ts'

interface Props<B extends PaperBlock = PaperBlock> {
  readonly block: B
  readonly cites: Cites
  /** Absent where it is only read. */
  readonly change?: ((block: PaperBlock) => void) | undefined
}

export function BlockBody({ block, cites, change }: Props) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} cites={cites} change={change} />
    case 'text':
      return <Text block={block} cites={cites} change={change} />
    case 'finding':
      return <Finding block={block} cites={cites} />
    case 'figure':
      return <Figure block={block} cites={cites} change={change} />
    case 'hypotheses':
      return (
        <div>
          <h3>
            <Link to={`/explanations/${block.paper}`}>{block.analysis.question}</Link>
          </h3>
          <PrintedAnalysis analysis={block.analysis} />
          <Numbers words={wordsOf(block)} cites={cites} />
        </div>
      )
  }
}

type Of<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>

/** Citations as the reader will see them; each leads to its words. */
export function Numbers({ words, cites }: { readonly words: readonly CitedWords[]; readonly cites: Cites }) {
  const known = new Map(words.map((one) => [wordsKey(one), one]))
  return (
    <span className="numbers">
      {[...known.values()].map((one) => (
        <Link
          key={wordsKey(one)}
          to={wordsAddress(one)}
          title={one.quote}
          aria-label={`${cites.numberOf(one)}: ${one.quote.slice(0, 60)}`}
        >
          [{cites.numberOf(one)}]
        </Link>
      ))}
    </span>
  )
}

function Heading({ block, change }: Props<Of<'heading'>>) {
  const texts = usePaperTexts()
  if (!change) return <h2>{block.text}</h2>
  return (
    <input
      className="heading"
      aria-label={texts.kinds.heading}
      placeholder={texts.kinds.heading}
      maxLength={300}
      value={block.text}
      onChange={(event) => change({ ...block, text: event.target.value })}
    />
  )
}

function Text({ block, cites, change }: Props<Of<'text'>>) {
  const texts = usePaperTexts()
  if (!change)
    return (
      <div className="prose">
        {proseOf(block.text).map((part) =>
          part.kind === 'paragraph' ? (
            <p key={part.text}>{part.text}</p>
          ) : (
            <ul key={part.items.join()}>
              {part.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          ),
        )}
        <Numbers words={block.words} cites={cites} />
      </div>
    )
  const cited = new Set(block.words.map(wordsKey))
  const rest = cites.list.filter(({ words }) => !cited.has(wordsKey(words)))
  return (
    <div>
      <textarea
        aria-label={texts.kinds.text}
        title={texts.textHelp}
        rows={3}
        maxLength={40_000}
        value={block.text}
        onChange={(event) => change({ ...block, text: event.target.value })}
      />
      <p className="of-text-cites">
        {block.words.map((one) => (
          <button
            key={wordsKey(one)}
            type="button"
            className="chip"
            title={one.quote}
            aria-label={`${texts.remove}: [${cites.numberOf(one)}]`}
            onClick={() => change({ ...block, words: block.words.filter((other) => other !== one) })}
          >
            [{cites.numberOf(one)}] ✕
          </button>
        ))}
        {rest.length > 0 && (
          <select
            aria-label={texts.cite}
            value=""
            onChange={(event) => {
              const found = rest.find(({ number }) => String(number) === event.target.value)
              if (found) change({ ...block, words: [...block.words, found.words] })
            }}
          >
            <option value="">{texts.cite}…</option>
            {rest.map(({ number, words }) => (
              <option key={number} value={number}>
                [{number}] {words.publisher ?? words.account}: {words.quote.slice(0, 50)}
              </option>
            ))}
          </select>
        )}
      </p>
    </div>
  )
}

function Finding({ block, cites }: Props<Of<'finding'>>) {
  const words = useWords()
  const [first] = block.words
  return (
    <div className="chosen-finding">
      <p>
        <Link to={meetingAddress(block.meeting, { finding: block.finding })} className={`kind kind-${block.findingKind}`}>
          {words.shared.kinds[block.findingKind]}
        </Link>{' '}
        <small>{words.percent(block.confidence)}</small>
      </p>
      <p className="claim">
        {block.sentence} <Numbers words={[...block.words, ...block.nearest]} cites={cites} />
      </p>
      {first && (
        <blockquote lang={first.lang}>
          <q>{first.quote}</q>
        </blockquote>
      )}
    </div>
  )
}

/** Pixels of a chart in a brief. */
const WIDTH = 640

function Figure({ block, cites, change }: Props<Of<'figure'>>) {
  const texts = usePaperTexts()
  const { lang } = usePreferences()
  const { panel } = block
  const claims = [...panel.claims, ...panel.described]
  return (
    <div className="chosen-figure">
      <h3>
        <Link to={block.from}>{panel.title}</Link>
      </h3>
      {panel.chart && (
        <StaticChart
          drawing={layoutChart(panel.chart, { width: WIDTH, plotHeight: 150, bare: true, words: CHART_WORDS[lang] })}
        />
      )}
      {claims.length > 0 && (
        <ul className="claims">
          {claims.map((claim) => (
            <li key={claim.text}>
              {claim.text} <Numbers words={claim.words} cites={cites} />
            </li>
          ))}
        </ul>
      )}
      {change && panel.chart && (
        <label className="check">
          <input type="checkbox" checked={block.table} onChange={(event) => change({ ...block, table: event.target.checked })} />
          {texts.withTable}
        </label>
      )}
    </div>
  )
}
