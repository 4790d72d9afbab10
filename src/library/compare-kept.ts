import type { Knowledge } from '../knowledge/index.ts'
import type { Account, Comparison } from '../model/index.ts'
import { compareAccounts } from '../pipeline.ts'
import type { Repositories, SaveOptions } from '../store/index.ts'
import { keptModel } from './kept-model.ts'
import { wordOn } from './peoples-word.ts'

export interface Compared {
  readonly comparison: Comparison
  readonly save: SaveOptions
}

/** Compares accounts of the library as people's word has them, by the library's model of confidence. */
export async function compareKept(
  inside: Pick<Repositories, 'verdicts' | 'settings'>,
  accounts: readonly Account[],
  { knowledge, oneMeeting = false }: { readonly knowledge: Knowledge; readonly oneMeeting?: boolean },
): Promise<Compared> {
  const word = await wordOn(
    inside,
    accounts.map(({ id }) => id),
  )
  const calibration = await keptModel(inside)
  const comparison = await compareAccounts(accounts, {
    knowledge,
    oneMeeting,
    ...(word ? { word } : {}),
    ...(calibration ? { calibration } : {}),
  })
  return { comparison, save: word ? { overruled: word.overruled } : {} }
}
