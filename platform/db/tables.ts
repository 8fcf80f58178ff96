import type { ControlledTransaction, Kysely, Transaction } from 'kysely'

/** Every table, by schema-qualified name. Each module adds its own in its `tables.ts` by declaration merging, so that none knows a higher one's. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Tables {}

export type Db = Kysely<Tables>
/** An open transaction that carries its actor's rights: row-level security sees who asks. */
export type Tx = Transaction<Tables> | ControlledTransaction<Tables>
