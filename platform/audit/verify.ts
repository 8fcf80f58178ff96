import { sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'

export interface Verification { entries: number; links: number; unsealed: number; broken: { seq: number; reason: string }[] }

/** Recomputes the hash chain over the whole log. An erased person's emptied details do not break it; a changed or missing entry does, and is named. */
export async function verifyAudit(tx: Tx): Promise<Verification> {
  const { rows: broken } = await sql<{ seq: number; reason: string }>`select seq::int, reason from audit.broken()`.execute(tx)
  const { rows: [counts] } = await sql<{ entries: number; links: number; unsealed: number }>`
    select (select count(*) from audit.entry)::int as entries, (select count(*) from audit.link)::int as links,
      (select count(*) from audit.entry e where not exists (select from audit.sealed s where s.entry_id = e.id))::int as unsealed`.execute(tx)
  return { ...counts!, broken }
}
