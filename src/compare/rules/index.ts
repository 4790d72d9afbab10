import type { Finding } from '../../model/index.ts'
import type { Context } from '../context.ts'
import { omission } from './omission.ts'
import { silence } from './silence.ts'
import { withheldPosition } from './withheld-position.ts'

/** One rule per kind of finding; the order does not matter, ranking comes after. */
export const RULES: readonly ((context: Context) => Finding[])[] = [omission, withheldPosition, silence]
