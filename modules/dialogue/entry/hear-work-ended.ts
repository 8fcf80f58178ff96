import { sql } from 'kysely'
import type { z } from 'zod'
import type { workEnded } from '#modules/work/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Entry } from './contract.ts'
import { settleEntry } from './close-entry.ts'

const outcomes = { completed: 'settled', kept: 'kept', broken: 'broken', dropped: 'dropped' } as const satisfies Record<string, NonNullable<Entry['outcome']>>

/** A task or promise ended elsewhere settles the entry that it came from. */
export async function run(context: Context, { itemId, outcome }: z.output<typeof workEnded.payload>): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id::text from dialogue.entry where work_id = ${itemId} and state = 'open'`.execute(context.tx)
  for (const { id } of rows) await settleEntry(context, id, outcomes[outcome])
}
