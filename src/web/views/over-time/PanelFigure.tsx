import { useMemo, useState } from 'react'
import type { Section } from '../../../api/contract-over-time.ts'
import { CHART_WORDS, type Chart, type Note, type Period } from '../../../chart/index.ts'
import type { Claim, Panel } from '../../../paper/index.ts'
import { notify } from '../../parts/Notice.tsx'
import { WordsLink } from '../../parts/WordsLink.tsx'
import { usePreferences } from '../../state/preferences.ts'
import { inProject } from '../../state/project.ts'
import { figureBlock } from '../papers/blocks.ts'
import ToBrief from '../papers/ToBrief.tsx'
import { type Asked, askedQuery } from './asked.ts'
import { ChartView } from './ChartView.tsx'
import { chartAsPng, chartAsSvg, save } from './draw-picture.ts'
import { useEvents } from './events.ts'
import { PanelTable } from './PanelTable.tsx'
import { useOverTimeTexts } from './texts.ts'

interface Props {
  readonly panel: Panel
  readonly section: Section
  readonly asked: Asked
  readonly period: Period
}

/** One figure: what it claims, its chart, and its table. */
export function PanelFigure({ panel, section, asked, period }: Props) {
  const texts = useOverTimeTexts()
  const events = useEvents()
  const [open, setOpen] = useState(panel.chart === null)
  const chart = useMemo(() => withEvents(panel.chart, events, period), [panel.chart, events, period])
  const drawable = chart !== null && panel.table.rows.length > 0
  return (
    <figure className={`panel of-${panel.kind}`}>
      <figcaption>
        <h3>{panel.title}</h3>
        <Tools panel={panel} chart={drawable ? chart : null} section={section} asked={asked}>
          <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {texts.table}
          </button>
        </Tools>
      </figcaption>
      {panel.claims.length > 0 && <Claims claims={panel.claims} title={texts.claims} />}
      {drawable && <ChartView panel={panel} chart={chart} period={period} />}
      {panel.table.rows.length === 0 && <p className="empty">{texts.nothing}</p>}
      {panel.described.length > 0 && <Described claims={panel.described} fold={panel.kind === 'ladder'} />}
      {open && panel.table.rows.length > 0 && <PanelTable table={panel.table} title={panel.title} />}
      {panel.notes.length > 1 && panel.notes.slice(1).map((note) => <small key={note}>{note}</small>)}
    </figure>
  )
}

/** The reader's own events, beside: the chart that the server computed knows none. */
function withEvents(chart: Chart | null, events: readonly Note[], period: Period): Chart | null {
  if (chart === null || chart.kind === 'bars' || events.length === 0) return chart
  const { since = '', until = '9999' } = period
  return { ...chart, events: events.filter(({ date }) => date >= since && date <= until) }
}

function Claims({ claims, title }: { readonly claims: readonly Claim[]; readonly title: string }) {
  return (
    <ul className="claims" aria-label={title}>
      {claims.map((claim) => (
        <li key={claim.text}>
          {claim.text}
          {claim.words.map((cited) => (
            <WordsLink key={`${cited.account} ${cited.start}`} words={cited} short />
          ))}
        </li>
      ))}
    </ul>
  )
}

/** Kept apart from claims. */
function Described({ claims, fold }: { readonly claims: readonly Claim[]; readonly fold: boolean }) {
  const texts = useOverTimeTexts()
  const list = (
    <ul className="described">
      {claims.map(({ text, words, pieces }) => (
        <li key={text}>
          {text}
          {pieces && (
            <span className="pieces" {...(words[0] ? { lang: words[0].lang } : {})}>
              {pieces.map((piece, at) => {
                const key = `${at} ${piece.kind}`
                if (piece.kind === 'removed') return <del key={key}>{piece.text}</del>
                if (piece.kind === 'added') return <ins key={key}>{piece.text}</ins>
                return <span key={key}>{piece.text}</span>
              })}
            </span>
          )}
          {words.map((cited) => (
            <WordsLink key={`${cited.meeting} ${cited.account} ${cited.start}`} words={cited} short />
          ))}
        </li>
      ))}
    </ul>
  )
  if (!fold) return list
  return (
    <details>
      <summary>
        {texts.described} <span className="quantity">{claims.length}</span>
      </summary>
      {list}
    </details>
  )
}

interface ToolsProps {
  readonly panel: Panel
  readonly chart: Chart | null
  readonly section: Section
  readonly asked: Asked
  readonly children: React.ReactNode
}

function Tools({ panel, chart, section, asked, children }: ToolsProps) {
  const { lang } = usePreferences()
  const said = CHART_WORDS[lang]
  const query = askedQuery(asked, lang)
  query.set('panel', panel.id)
  const name = panel.id.replaceAll('~', '-')
  const png = (drawn: Chart): void => {
    chartAsPng(drawn, said).then(
      (blob) => save(blob, `${name}.png`),
      (error: Error) => notify(error.message),
    )
  }
  const from = `/over-time?${askedQuery(asked, lang)}`
  return (
    <span className="tools">
      {children}
      <ToBrief what={panel.title} block={() => figureBlock({ ...panel, chart: chart ?? panel.chart }, from)} />
      <a
        className="button quiet"
        href={inProject(`/api/over-time/${section}/file?${query}&format=csv`)}
        download
        aria-label={`CSV: ${panel.title}`}
      >
        CSV
      </a>
      {chart && (
        <>
          <button
            type="button"
            className="quiet"
            aria-label={`SVG: ${panel.title}`}
            onClick={() => save(chartAsSvg(chart, said), `${name}.svg`)}
          >
            SVG
          </button>
          <button type="button" className="quiet" aria-label={`PNG: ${panel.title}`} onClick={() => png(chart)}>
            PNG
          </button>
        </>
      )}
    </span>
  )
}
