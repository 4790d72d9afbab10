import { useState } from 'react'
import type { Paper } from '../../../api/contract-papers.ts'
import type { PaperBlock } from '../../../paper/index.ts'
import { Link } from '../../parts/Link.tsx'
import { notify } from '../../parts/Notice.tsx'
import { apiPath, get } from '../../state/client.ts'
import { findingBlock } from './blocks.ts'
import { ChooseFinding } from './ChooseFinding.tsx'
import { freshId, usePapers } from './paper-queries.ts'
import { usePaperTexts } from './texts.ts'

/** What can be put into a brief, after the block that was worked on last. */
export function AddBlock({ put }: { readonly put: (blocks: readonly PaperBlock[]) => void }) {
  const texts = usePaperTexts()
  const [choosing, setChoosing] = useState(false)
  const analyses = usePapers('hypotheses')
  const addAnalysis = async (id: string): Promise<void> => {
    try {
      const { content, version } = await get<Paper>(apiPath('papers', id))
      if (content.kind === 'hypotheses')
        put([{ kind: 'hypotheses', id: freshId(), paper: id, version, analysis: content.analysis }])
    } catch (error) {
      notify((error as Error).message)
    }
  }
  return (
    <div className="add-block" role="group" aria-label={texts.add}>
      <button type="button" onClick={() => put([{ kind: 'text', id: freshId(), text: '', words: [] }])}>
        + {texts.kinds.text}
      </button>
      <button type="button" onClick={() => put([{ kind: 'heading', id: freshId(), text: '' }])}>
        + {texts.kinds.heading}
      </button>
      <button type="button" onClick={() => setChoosing(true)}>
        + {texts.kinds.finding}
      </button>
      <Link to="/over-time" className="button">
        + {texts.addFigure}
      </Link>
      {analyses.data && analyses.data.length > 0 && (
        <select
          aria-label={texts.chooseExplanations}
          value=""
          onChange={(event) => {
            if (event.target.value !== '') void addAnalysis(event.target.value)
          }}
        >
          <option value="">+ {texts.kinds.hypotheses}…</option>
          {analyses.data.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
      {choosing && <ChooseFinding close={() => setChoosing(false)} choose={(chosen) => put([findingBlock(chosen)])} />}
    </div>
  )
}
