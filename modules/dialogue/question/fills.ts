import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { factFills, type Filled } from './fact-fills.ts'

/** What questions fill in, by `fills`: the party's own facts, preferences, needs, and the firm's own fields that are in use. */
export async function readFilled({ tx }: Pick<Context, 'tx'>): Promise<ReadonlyMap<string, Filled>> {
  const { rows } = await sql<Filled & { key: string }>`select 'custom.' || key as key, kind, label, choices from parties.field where archived_at is null and kind <> 'party' order by position, id`.execute(tx)
  return new Map([...Object.entries(factFills), ...rows.map(({ key, ...field }) => [key, { ...field, choices: field.choices ?? [] }] as const)])
}
