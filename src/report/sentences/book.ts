import type { About, NearestReason, SideId, Telling } from '../../model/index.ts'

type Say<Form extends Telling['form']> = (telling: Extract<Telling, { form: Form }>, about: About) => string

/** How one language says each form of telling. Sentences come without a capital and without a full stop. */
export type Book = { readonly [Form in Telling['form']]: Say<Form> } & {
  readonly why: (reason: NearestReason, of: readonly SideId[]) => string
  readonly stop: string
}
