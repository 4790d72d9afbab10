import type { Knowledge } from '../../knowledge/index.ts'
import { type SideId, UnsaidError } from '../../model/index.ts'
import type { Panel } from '../../paper/index.ts'
import {
  fidelityPanel,
  formulaPanels,
  habitsPanel,
  influencePanels,
  ladderPanels,
  ledgerPanel,
  type PanelSetting,
  panelSetting,
  protocolPanel,
  silencesPanel,
} from '../../report/index.ts'
import {
  answerTrack,
  DEFAULT_POWERS,
  findFormulaUses,
  type MeetingNeed,
  makeChronicle,
  needOf,
  type TrackAsked,
  type TrackWorld,
  trackPositions,
} from '../../track/index.ts'
import type { OverTimeQuery, Panels, Section } from '../contract-over-time.ts'
import type { Library } from '../library.ts'
import { choosePair, periodOf } from './choices.ts'
import { openingOf, presenceWords } from './words.ts'

/** A question with its pair chosen. */
interface Asked extends TrackAsked {
  readonly holder: SideId
  readonly toward: SideId
}

interface World extends TrackWorld {
  readonly setting: PanelSetting
}

interface Answerer {
  readonly need: (asked: Asked) => MeetingNeed
  readonly panels: (asked: Asked, world: World) => Panel[]
}

/** Silences beyond these are no surprise to anybody. */
const MOST_SILENCES = 100

const SECTION: Readonly<Record<Section, Answerer>> = {
  positions: {
    need: (asked) => needOf('shifts', asked),
    panels: (asked, world) => {
      const found = answerTrack('shifts', asked, world)
      return ladderPanels(trackPositions(world.chronicle, asked), found, world.setting)
    },
  },
  reciprocity: {
    need: (asked) => needOf('reciprocity', asked),
    panels: (asked, world) => [ledgerPanel(answerTrack('reciprocity', asked, world).ledger, world.setting)],
  },
  formulas: {
    need: (asked) => needOf('formulas', ofAll(asked)),
    panels: (asked, world) => {
      const { lives } = answerTrack('formulas', ofAll(asked), world)
      const pair = [asked.holder, asked.toward]
      const ours = new Set(lives.filter(({ side, texts }) => texts > 0 && pair.includes(side)).map(({ formula }) => formula))
      const period = periodOf(asked)
      const uses = findFormulaUses(world.chronicle, world.knowledge, period)
      return formulaPanels({ lives: lives.filter(({ formula }) => ours.has(formula)), uses, period }, world.setting)
    },
  },
  influence: {
    need: (asked) => needOf('influence', inCountries(asked)),
    panels: (asked, world) => {
      const { presences } = answerTrack('influence', inCountries(asked), world)
      return influencePanels(presences, presenceWords({ ...world, period: periodOf(asked) }, world.setting), world.setting)
    },
  },
  protocol: {
    need: (asked) => needOf('protocol', asked),
    panels: (asked, world) => {
      const { entries, habits, fidelity } = answerTrack('protocol', asked, world)
      const { setting, chronicle } = world
      return [
        protocolPanel(entries, habits, { setting, opening: openingOf(chronicle) }),
        habitsPanel(habits, setting),
        fidelityPanel(fidelity, setting),
      ]
    },
  },
  silences: {
    need: (asked) => needOf('silences', asked),
    panels: (asked, world) => {
      const { silences } = answerTrack('silences', asked, world)
      return [silencesPanel(silences.slice(0, MOST_SILENCES), world.setting)]
    },
  },
}

/** Formulas are followed in the mouths of all: who coined one may be a third. */
function ofAll({ holder: _, toward: __, issue: ___, ...rest }: Asked): TrackAsked {
  return rest
}

/** Of a power, its presence in every country that powers met; of any other side, the powers’ presence there. */
function inCountries({ holder, toward: _, issue: __, ...rest }: Asked): TrackAsked {
  return DEFAULT_POWERS.includes(holder) ? rest : { ...rest, holder }
}

interface Door {
  readonly library: Library
  readonly knowledge: Knowledge
}

/** Panels of a section, most telling first; the same meetings and question give the same panels. */
export async function answerSection(section: Section, query: OverTimeQuery, door: Door): Promise<Panels> {
  const panels = await panelsOf(section, query, door)
  return { total: panels.length, panels: panels.slice(0, query.limit) }
}

export async function panelsOf(section: Section, query: OverTimeQuery, { library, knowledge }: Door): Promise<Panel[]> {
  checkSides(query, knowledge)
  const { actor, toward } = await choosePair(library, query)
  if (actor === null || toward === null) return []
  const { issue, lang } = query
  const asked: Asked = { holder: actor, toward, ...(issue === undefined ? {} : { issue }), ...periodOf(query) }
  const chronicle = makeChronicle(await library.tracked(SECTION[section].need(asked)))
  const habits = section === 'silences' ? { habits: await library.habits() } : {}
  return SECTION[section].panels(asked, { ...habits, chronicle, knowledge, setting: panelSetting(lang, knowledge, chronicle) })
}

function checkSides({ actor, toward }: OverTimeQuery, { actors }: Knowledge): void {
  for (const [name, side] of [
    ['actor', actor],
    ['toward', toward],
  ] as const)
    if (side !== undefined && !actors.has(side))
      throw new UnsaidError('usage', `${name} ${side} is no side that the program knows`, {
        hint: 'give a country by its two letters (CN, RU, US …) or an organisation by its id (EU, NATO, UN …)',
        subject: side,
      })
  if (actor !== undefined && actor === toward)
    throw new UnsaidError('usage', `actor and toward are both ${actor}`, { hint: 'name two sides', subject: actor })
}
