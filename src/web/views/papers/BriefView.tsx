import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Paper, PaperContent } from '../../../api/contract-papers.ts'
import { citesOf, type PaperBlock } from '../../../paper/index.ts'
import { Loading } from '../../parts/Loading.tsx'
import { notify } from '../../parts/Notice.tsx'
import { WordsLink } from '../../parts/WordsLink.tsx'
import { useAddress } from '../../state/address.ts'
import { inProject } from '../../state/project.ts'
import { AddBlock } from './AddBlock.tsx'
import { BlockBody } from './BlockBody.tsx'
import { OldVersion, PaperHead } from './PaperHead.tsx'
import { usePaper } from './paper-queries.ts'
import { usePaperTexts } from './texts.ts'
import { useDraft } from './use-draft.ts'

type Brief = Extract<PaperContent, { kind: 'brief' }>
type BriefPage = Paper & { readonly content: Brief }

export function BriefView({ id }: { readonly id: string }) {
  const { query } = useAddress()
  const version = Number(query.get('version')) || null
  const paper = usePaper(id, version)
  if (!paper.data) return <Loading query={paper} />
  const { content } = paper.data
  if (content.kind !== 'brief') return null
  const page: BriefPage = { ...paper.data, content }
  if (version !== null && version !== page.latest) return <OldBrief page={page} />
  return <BriefEditor key={page.version} page={page} />
}

function OldBrief({ page }: { readonly page: BriefPage }) {
  const cites = citesOf({ title: page.title, lang: page.content.lang, blocks: page.content.blocks })
  return (
    <section className="page paper">
      <OldVersion paper={page} />
      <ol className="blocks">
        {page.content.blocks.map((block) => (
          <li key={block.id} className={`block of-${block.kind}`}>
            <BlockBody block={block} cites={cites} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function BriefEditor({ page }: { readonly page: BriefPage }) {
  const texts = usePaperTexts()
  const draft = useDraft<Brief>(page)
  const { blocks, lang } = draft.content
  const cites = useMemo(() => citesOf({ title: '', lang, blocks }), [lang, blocks])
  const [at, setAt] = useState(blocks.length)
  const order = useOrder(blocks, (next) => draft.change((content) => ({ ...content, blocks: next })))
  useEffect(() => {
    document.title = `${draft.title} — Unsaid`
  }, [draft.title])
  const put = (added: readonly PaperBlock[]): void => {
    const place = Math.min(at, blocks.length)
    draft.change((content) => ({
      ...content,
      blocks: [...content.blocks.slice(0, place), ...added, ...content.blocks.slice(place)],
    }))
    setAt(place + added.length)
    notify(texts.added)
  }
  const replace = (block: PaperBlock): void =>
    draft.change((content) => ({ ...content, blocks: content.blocks.map((one) => (one.id === block.id ? block : one)) }))
  return (
    <section className="page paper">
      <PaperHead id={page.id} kind="brief" draft={draft}>
        <Exports page={page} dirty={draft.dirty} />
      </PaperHead>
      <ol className="blocks" ref={order.list}>
        {blocks.map((block, place) => (
          <li key={block.id} className={`block of-${block.kind}`} {...order.target(place)} onFocus={() => setAt(place + 1)}>
            <div className="handles">
              <button
                type="button"
                className="quiet icon grip"
                draggable
                title={texts.moveHelp}
                aria-label={`${texts.move(texts.kinds[block.kind])} (${place + 1})`}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                {...order.handle(place)}
              >
                ⠿
              </button>
              <button
                type="button"
                className="quiet icon"
                aria-label={`${texts.up}: ${texts.kinds[block.kind]} ${place + 1}`}
                disabled={place === 0}
                onClick={() => order.move(place, place - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                className="quiet icon"
                aria-label={`${texts.down}: ${texts.kinds[block.kind]} ${place + 1}`}
                disabled={place === blocks.length - 1}
                onClick={() => order.move(place, place + 1)}
              >
                ↓
              </button>
              <button
                type="button"
                className="quiet icon"
                aria-label={`${texts.remove}: ${texts.kinds[block.kind]} ${place + 1}`}
                onClick={() =>
                  draft.change((content) => ({ ...content, blocks: content.blocks.filter((one) => one.id !== block.id) }))
                }
              >
                ✕
              </button>
            </div>
            <BlockBody block={block} cites={cites} change={replace} />
          </li>
        ))}
      </ol>
      <AddBlock put={put} />
      {cites.list.length > 0 && (
        <section className="sources">
          <h2>{texts.sources}</h2>
          <ol>
            {cites.list.map(({ number, words }) => (
              <li key={number} id={`cite-${number}`} value={number}>
                <WordsLink words={words} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </section>
  )
}

function Exports({ page, dirty }: { readonly page: BriefPage; readonly dirty: boolean }) {
  const texts = usePaperTexts()
  const file = inProject(`/api/papers/${page.id}/export`)
  const meetings = [...new Set(page.content.blocks.flatMap((block) => (block.kind === 'finding' ? [block.meeting] : [])))]
  const site = new URLSearchParams([['brief', page.id], ['lang', page.content.lang], ...meetings.map((id) => ['meeting', id])])
  return (
    <span className="exports" title={dirty ? texts.unsaved : undefined} role="group" aria-label={texts.exportAs}>
      <a className="button quiet" href={`${file}?format=docx`} download>
        DOCX
      </a>
      <a className="button quiet" href={`${file}?format=md`} download>
        Markdown
      </a>
      <a className="button quiet" href={`${file}?format=html`} target="_blank" rel="noreferrer">
        HTML
      </a>
      <a className="button quiet" href={inProject(`/api/site?${site}`)} download>
        {texts.site}
      </a>
      <button type="button" className="quiet" onClick={() => print()}>
        {texts.print}
      </button>
    </span>
  )
}

/** Blocks go from place to place, by dragging and by keys; the focus goes with them. */
function useOrder(blocks: readonly PaperBlock[], reorder: (next: PaperBlock[]) => void) {
  const texts = usePaperTexts()
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= blocks.length || from === to) return
    const next = blocks.filter((_, place) => place !== from)
    next.splice(to, 0, blocks[from]!)
    reorder(next)
    notify(texts.moved(to + 1, blocks.length))
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('.grip')[to]?.focus())
  }
  return {
    list,
    move,
    handle: (place: number) => ({
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', String(place))
        setDragged(place)
      },
      onDragEnd: () => {
        setDragged(null)
        setOver(null)
      },
      onKeyDown: (event: React.KeyboardEvent) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
        if (!event.altKey || by === 0) return
        event.preventDefault()
        move(place, place + by)
      },
    }),
    target: (place: number) => ({
      'data-over': over === place || undefined,
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setOver(place)
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        if (dragged !== null) move(dragged, place)
        setDragged(null)
        setOver(null)
      },
    }),
  }
}
