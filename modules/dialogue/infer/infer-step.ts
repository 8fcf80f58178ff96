import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { ScoringJob, ScoringStep } from '#modules/models/extension.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { lapseOld, propose } from './propose.ts'
import { rules } from './rules.ts'

const actor = system('dialogue.infer')

async function run({ db, now, log, signal, progress }: ScoringJob): Promise<void> {
  const today = await inTransaction(db, actor, async (context) => { await lapseOld(context); return dayIn(await getSetting(context.tx, 'firm.zone'), now) }, now)
  for (const [i, { rule, select }] of rules.entries()) {
    if (signal.aborted) return
    const made = await inTransaction(db, actor, (context) => propose(context, rule, select(today)), now)
    if (made) log.info({ rule, made }, 'needs proposed')
    progress(i + 1, rules.length)
  }
}

/** Every night, after what it rests on was reckoned anew: needs that data speak of are proposed. */
export const inferNeeds: ScoringStep = { key: 'customer-needs', order: 54, label: { 'zh-CN': '推断客户需求', 'zh-TW': '推斷顧客需求', en: 'Infer customer needs' }, run }
