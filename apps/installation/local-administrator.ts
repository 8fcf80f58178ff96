import { sql } from 'kysely'
import { type Actor, system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'

/** Whoever types commands on the machine: may do all, puts new records into the root unit, and is named in the audit. */
export async function localAdministrator(db: Db): Promise<Actor> {
  const { rows: [root] } = await inTransaction(db, system('cli'), ({ tx }) => sql<{ id: string; zone: string }>`
    select u.id::text, coalesce((select value #>> '{}' from firm.setting where key = 'firm.zone'), 'Asia/Shanghai') as zone from people.unit u where u.parent_id is null`.execute(tx))
  return { ...system('cli', root?.zone), unitId: root?.id ?? null }
}
