import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type TouchpointEntry, type TouchpointInput, touchpointRefusals } from '../contract.ts'
import { notify } from '../notice/notify.ts'
import { readEntries } from '../timeline/read-entries.ts'
import { logTouchpoint } from './log-touchpoint.ts'

const DAY = 86_400_000

/** Logs by hand what happened with a party. Whoever is mentioned gets a notice. */
export async function logContact(context: Context, partyId: string, input: TouchpointInput): Promise<TouchpointEntry> {
  const { tx, actor } = context
  const survivorId = await mayLogFor(context, partyId)
  const at = happenedAt(context, input.at)
  const { rows: [kind] } = await sql<{ by_hand: boolean; stage: string | null }>`select by_hand, stage from touchpoints.kind where key = ${input.kind}`.execute(tx)
  if (kind && !kind.by_hand) throw new Refusal(touchpointRefusals['not-by-hand'], { kind: input.kind }, '/body/kind')
  const others = input.with ?? []
  await checkVisible(context, others.map((o) => o.partyId))
  const id = await logTouchpoint(context, {
    ...input, at, stage: input.stage ?? kind?.stage, memberId: actor.memberId, participants: [{ partyId: survivorId, role: 'subject' }, ...others],
  })
  await notify(context, (input.mentions ?? []).map((memberId) => ({ memberId, reason: 'mention', partyId: survivorId, touchpointId: id })))
  await audit(context, { action: 'create', object: 'touchpoint', id, detail: { after: { ...input, partyId: survivorId } } })
  const [entry] = await readEntries(context, [id!])
  return entry!
}

/** When it happened: now unless said, and never in the future (a day is allowed for clocks and zones). */
export function happenedAt({ now }: Context, at: string | undefined): Date {
  const moment = at === undefined ? now : new Date(at)
  if (moment.getTime() > now.getTime() + DAY) throw new Refusal(touchpointRefusals['in-future'], {}, '/body/at')
  return moment
}

/** The party itself, or its survivor; refused where it may not be seen or nothing may be logged for it. */
async function mayLogFor({ tx }: Context, partyId: string): Promise<string> {
  const { rows: [party] } = await sql<{ id: string; may: boolean }>`
    select coalesce(survivor_id, id)::text as id, touchpoints.may('create', array[coalesce(survivor_id, id)]) as may from parties.party where id = ${partyId} and deleted_at is null`.execute(tx)
  if (!party) throw new Refusal(touchpointRefusals['not-found'], { id: partyId })
  if (!party.may) throw new Refusal(common.forbidden, { action: 'create', object: 'touchpoint' })
  return party.id
}

async function checkVisible({ tx }: Context, partyIds: readonly string[]): Promise<void> {
  if (!partyIds.length) return
  const { rows } = await sql<{ id: string }>`select id::text from parties.party where id = any(${partyIds}::bigint[])`.execute(tx)
  const missing = partyIds.find((id) => !rows.some((row) => row.id === id))
  if (missing) throw new Refusal(touchpointRefusals['not-found'], { id: missing }, '/body/with')
}
