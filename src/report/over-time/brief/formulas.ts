import { type FormulaUse, findFormulaUses } from '../../../track/index.ts'
import type { BriefSection } from './brief.ts'
import type { Setting } from './setting.ts'

const MOST = 6

/** Formulas that a side used in the period in its own voice though another owns them, then its own. */
export function formulasSection({
  chronicle,
  knowledge,
  names,
  meetings,
  citations,
  period,
  sides,
  texts,
}: Setting): BriefSection {
  const ids = new Set(meetings.map(({ id }) => id))
  const uses = findFormulaUses(chronicle, knowledge, period).filter(
    (use) => ids.has(use.meeting) && !use.weak && use.voice !== 'quoted' && sides.includes(use.side),
  )
  const groups = new Map<string, FormulaUse[]>()
  for (const use of uses)
    groups.set(`${use.formula} ${use.side} ${use.voice}`, [...(groups.get(`${use.formula} ${use.side} ${use.voice}`) ?? []), use])
  const owner = ({ formula }: FormulaUse) => knowledge.formulas.get(formula)?.owner
  const foreign = (group: readonly FormulaUse[]): number => (owner(group[0]!) === group[0]!.side ? 1 : 0)
  const spoken = (group: readonly FormulaUse[]): number => (group[0]!.voice === 'own' ? 0 : 1)
  return {
    heading: texts.headings.formulas,
    sentences: [...groups.values()]
      .sort((a, b) => foreign(a) - foreign(b) || spoken(a) - spoken(b) || b.length - a.length)
      .slice(0, MOST)
      .map((group) => {
        const [use] = group as [FormulaUse]
        return {
          text: texts.formula(names, {
            side: use.side,
            voice: use.voice,
            owner: owner(use) ?? '',
            label: names.formula(use.formula),
            times: group.length,
          }),
          cites: [
            ...new Set(
              group.slice(0, 2).map((one) => citations.cite(meetings.find(({ id }) => id === one.meeting)!, one.passage)),
            ),
          ],
        }
      }),
  }
}
