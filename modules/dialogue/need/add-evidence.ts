import type { Context } from '#platform/db/transaction.ts'
import '../tables.ts'
import { auditNeed } from './audit-need.ts'
import { checkReference, type ReferenceKind } from './check-reference.ts'
import type { EvidenceInput, Need } from './contract.ts'
import { readNeed } from './read-needs.ts'

const checked: Partial<Record<EvidenceInput['source'], ReferenceKind>> = { touchpoint: 'touchpoint', message: 'message', form: 'form', order: 'order' }

/** Adds what else a need rests on. */
export async function addEvidence(context: Context, id: string, input: EvidenceInput): Promise<Need> {
  const need = await readNeed(context, id)
  await writeEvidence(context, { needId: id, partyId: need.party?.id ?? null }, input)
  await auditNeed(context, { id, partyId: need.party?.id ?? null }, 'prove-need', { evidence: input })
  return readNeed(context, id)
}

/** Writes a need's evidence; what it points at must be the party's own. */
export async function writeEvidence(context: Context, { needId, partyId }: { needId: string; partyId: string | null }, { kind, source, refId, text }: EvidenceInput): Promise<void> {
  const what = checked[source]
  if (refId && what) await checkReference(context, partyId, what, refId)
  await context.tx.insertInto('dialogue.evidence').values({ need_id: needId, kind, source, ref_id: refId ?? null, text: text ?? null, at: context.now, by: context.actor.memberId }).execute()
}
