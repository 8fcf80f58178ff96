import type { HttpContext } from '#platform/http/route.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { checkStored } from '../check/check-finding.ts'
import { countEvidence } from '../check/count-evidence.ts'
import type { Evidence, Reading, WholeFinding } from '../contract.ts'
import { firmDay, getFinding } from './read-findings.ts'

/** What a finding would rest on, as it stands now. */
export const tryEvidence = async (context: Context, evidence: Evidence): Promise<Reading & { asOf: string }> => ({ ...(await countEvidence(context, evidence)), asOf: await firmDay(context) })

/** Counts a finding again now, as the nightly run does. */
export async function checkNow(context: HttpContext, id: string): Promise<WholeFinding> {
  const before = await getFinding(context, id)
  if (!before.mayChange) throw new Refusal(common.forbidden, { action: 'update', object: 'finding' })
  await checkStored(context.db, id, context.now)
  return getFinding(context, id)
}
