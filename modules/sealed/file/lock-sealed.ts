import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type SealedFile, sealedRefusals as r } from '../contract.ts'
import { findFile, type FoundFile } from './find-file.ts'
import { showFile } from './get-sealed.ts'

/** Locks the file of a member who leaves: by the adviser, or by whoever guards privacy. */
export async function lockSealed(context: Context, partyId: Id): Promise<SealedFile> {
  const file = await findFile(context, partyId)
  if (!file) throw new Refusal(r['no-file'])
  await lockFile(context, file, 'staff')
  return showFile(context, file.id)
}

/** Destroys the adviser's half. What the member left open stays so. */
export async function lockFile(context: Context, { id, partyId }: Pick<FoundFile, 'id' | 'partyId'>, by: 'member' | 'staff'): Promise<void> {
  const { rows: [locked] } = await sql<{ done: boolean | null }>`select sealed.lock(${id}, ${by}, ${context.now}) as done`.execute(context.tx)
  if (!locked?.done) throw new Refusal(r['not-yours'])
  await audit(context, { action: 'lock', object: 'sealed', id, detail: { by } })
  await logTouchpoint(context, { kind: 'sealed-locked', channel: null, direction: 'none', at: context.now, participants: [{ partyId, role: 'subject' }], memberId: context.actor.memberId, ref: { object: 'sealed', id } })
}
