import type { Id } from '#kernel/id.ts'
import type { BatchContext, FieldSpec, Plan, Settled } from '#modules/exchange/api.ts'
import type { Context } from '#platform/db/transaction.ts'

/** What a row of a file of parties says to another module, once the party is there. */
export interface PartyRowPart { partyId: Id; values: ReadonlyMap<string, readonly string[]> }

/** Columns of a file of parties that another module takes in, such as consent. Its fields' keys begin with its name and a dot. */
export interface PartyImportPart {
  name: string
  fields(context: Context): Promise<readonly FieldSpec[]>
  /** Why a value cannot be taken: the code of a remark that names `column` and `value`; null where it can. */
  check?(key: string, value: string): string | null
  write(context: BatchContext, plan: Plan, rows: readonly PartyRowPart[]): Promise<void>
  /** Takes back at most `most` of what an import wrote; called before the parties themselves. */
  undo(context: BatchContext, most: number): Promise<Settled>
}

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    partyImportParts: PartyImportPart[]
  }
}
