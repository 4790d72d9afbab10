import type { Finding } from '../../model/index.ts'
import type { Context } from '../context.ts'
import { contradiction } from './contradiction.ts'
import { degree } from './degree.ts'
import { mutualWithholding } from './mutual-withholding.ts'
import { omission } from './omission.ts'
import { prominence } from './prominence.ts'
import { reattribution } from './reattribution.ts'
import { record } from './record.ts'
import { reframing } from './reframing.ts'
import { silence } from './silence.ts'
import { tone } from './tone.ts'
import { unpublished } from './unpublished.ts'
import { unreciprocated } from './unreciprocated.ts'
import { versionDifference } from './version-difference.ts'
import { withheldPosition } from './withheld-position.ts'

/** One rule per kind of finding (or pair of kinds); their order does not matter, ranking comes after. */
export const RULES: readonly ((context: Context) => Finding[])[] = [
  omission,
  withheldPosition,
  silence,
  degree,
  contradiction,
  reattribution,
  reframing,
  record,
  unreciprocated,
  mutualWithholding,
  prominence,
  tone,
  versionDifference,
  unpublished,
]
