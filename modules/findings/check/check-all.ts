import { sql } from 'kysely'
import type { ScoringJob, ScoringStep } from '#modules/models/extension.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { checkStored } from './check-finding.ts'

/** Counts every finding again, one after another, each with its owner's rights. */
async function run({ db, now, signal, progress, log }: ScoringJob): Promise<void> {
  const ids = await inTransaction(db, system('findings'), async ({ tx }) => (await sql<{ id: string }>`select id::text from findings.finding where not archived and evidence ->> 'of' <> 'noted' order by id`.execute(tx)).rows.map((r) => r.id))
  for (const [i, id] of ids.entries()) {
    if (signal.aborted) return
    await checkStored(db, id, now).catch((err: unknown) => log.error({ err, finding: id }, 'finding not checked'))
    progress(i + 1, ids.length)
  }
}

/** The last step of the nightly scoring: what was found out is held against the new numbers. */
export const checkFindings: ScoringStep = { key: 'findings', order: 60, label: { 'zh-CN': '复核发现', 'zh-TW': '複核發現', en: 'Check findings' }, run }
