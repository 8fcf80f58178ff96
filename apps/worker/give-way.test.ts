import { constants, getPriority, setPriority } from 'node:os'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { poolOf } from '#platform/db/connect.ts'
import { testDatabase } from '#test/database.ts'
import { giveWay } from './give-way.ts'

test('a worker and its backends stand behind the others', async () => {
  const before = getPriority()
  const base = await testDatabase()
  try {
    giveWay(poolOf(base.db), true)
    const { rows: [backend] } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(base.db)
    await sql`select 1`.execute(base.db)
    expect([getPriority(), getPriority(backend!.pid)]).toEqual([constants.priority.PRIORITY_BELOW_NORMAL, constants.priority.PRIORITY_BELOW_NORMAL])
  } finally {
    await base.close()
    try { setPriority(before) } catch { /* only root may rise again; this process ends with its tests */ }
  }
})
