import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'

/** Takes back overrides whose day has passed. */
export const run = ({ db }: JobContext): Promise<void> => inTransaction(db, system('standing'), async ({ tx, now }) => {
  await sql`
    with past as (update intelligence.override set ended_at = ${now} where ended_at is null and until < (${now}::timestamptz at time zone coalesce((select value #>> '{}' from firm.setting where key = 'firm.zone'), 'Asia/Shanghai'))::date returning party_id, what)
    select intelligence.apply_override(party_id, what, null) from past`.execute(tx)
})
