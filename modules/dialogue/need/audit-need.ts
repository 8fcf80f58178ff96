import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'

/** Notes what was done with a need: under its party, whose erasure empties the words; a segment's under the need itself. */
export const auditNeed = (context: Context, { id, partyId }: { id: string; partyId: string | null }, action: string, detail: object): Promise<void> =>
  audit(context, partyId === null ? { action, object: 'need', id, detail } : { action, object: 'party', id: partyId, detail: { needId: id, ...detail } })
