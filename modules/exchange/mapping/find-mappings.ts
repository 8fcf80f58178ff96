import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { importRefusals, type Mapping } from '../contract.ts'
import { signatureOf } from '../match/title.ts'
import type { FileShape } from '../plan/describe-file.ts'
import type { StoredOptions } from '../tables.ts'

/** The matches of columns that are remembered, the last used first. */
export async function findMappings({ tx }: Context): Promise<{ mappings: Mapping[] }> {
  const { rows } = await sql<Mapping>`select id::text, kind, source, titles, columns, to_json(used_at at time zone 'UTC')#>>'{}' || 'Z' as "usedAt" from exchange.mapping order by used_at desc limit 500`.execute(tx)
  return { mappings: rows }
}

export async function forgetMapping({ tx }: Context, id: string): Promise<void> {
  const { numDeletedRows } = await tx.deleteFrom('exchange.mapping').where('id', '=', id).executeTakeFirst()
  if (!numDeletedRows) throw new Refusal(importRefusals['not-found'], { id })
}

export type Remembered = Pick<StoredOptions, 'columns' | 'mode' | 'match' | 'fixed' | 'settings'>

/** What was chosen for the last file with this header, of this source where there was one. */
export async function recallMapping({ tx }: Context, { kind, source, shape }: { kind: string; source: string; shape: FileShape }): Promise<Remembered | undefined> {
  const row = await tx.selectFrom('exchange.mapping').select(['columns', 'options']).where('kind', '=', kind).where('signature', '=', signatureOf(shape.columns, shape.header))
    .orderBy(sql`source = ${source}`, 'desc').orderBy('used_at', 'desc').limit(1).executeTakeFirst()
  return row && { ...row.options, columns: row.columns }
}
