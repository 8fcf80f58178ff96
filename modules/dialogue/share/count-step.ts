import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { ScoringJob, ScoringStep } from '#modules/models/extension.ts'
import { getSetting } from '#modules/firm/api.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { notePoints } from './set-target.ts'

const BATCH = 20_000

async function run({ db, now, signal, progress }: ScoringJob): Promise<void> {
  const actor = system('dialogue.shares')
  const day = await inTransaction(db, actor, async ({ tx }) => dayIn(await getSetting(tx, 'firm.zone'), now), now)
  let [from, done] = ['0', 0]
  while (!signal.aborted) {
    const { last, n } = await inTransaction(db, actor, async (context) => {
      const { rows: [batch] } = await sql<{ last: string | null; n: number }>`select max(party_id)::text as last, count(*)::int as n from (select party_id from dialogue.share_target where party_id > ${from}::bigint and ended_at is null order by party_id limit ${BATCH}) x`.execute(context.tx)
      if (batch!.last) await notePoints(context, day, sql`t.party_id > ${from}::bigint and t.party_id <= ${batch!.last}::bigint`)
      return batch!
    }, now)
    if (!last) return
    done += n
    progress(done)
    from = last
  }
}

/** Every night: how shares that are followed stand. */
export const countShares: ScoringStep = { key: 'customer-shares', order: 56, label: { 'zh-CN': '顾客份额', 'zh-TW': '顧客占有率', en: 'Share of customer' }, run }
