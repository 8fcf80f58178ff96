import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { type SealedFile, sealedRefusals as r } from '../contract.ts'
import { findFile, type FoundFile } from '../file/find-file.ts'
import { showFile } from '../file/get-sealed.ts'

/** Days between telling the member and the earliest opening. */
export const NOTICE_DAYS = 7

/** Announces that the circle will open a file. The days begin when the member was told: by mail, or in person. */
export async function askRecovery(context: Context, partyId: Id, because: string): Promise<SealedFile> {
  const { tx, actor, now } = context
  const file = await findFile(context, partyId)
  if (!file) throw new Refusal(r['no-file'])
  if (!file.circleId) throw new Refusal(r['no-circle'])
  const { rows: [open] } = await sql`select from sealed.recovery where file_id = ${file.id} and objected_at is null and opened_at is null`.execute(tx)
  if (open) throw new Refusal(r['asked-already'])
  const { rows: [asked] } = await sql<{ id: Id }>`
    insert into sealed.recovery (file_id, because, asked_by, asked_at, opens_at) values (${file.id}, ${because}, ${actor.memberId}, ${now}, ${now}::timestamptz + make_interval(days => ${NOTICE_DAYS})) returning id::text`.execute(tx)
  await audit(context, { action: 'ask-recovery', object: 'sealed', id: file.id, detail: { recovery: asked!.id, because } })
  await enqueue(context, 'sealed.announce', { id: asked!.id })
  return showFile(context, file.id)
}

/** Notes that the member was told in person. */
export async function tellRecovery(context: Context, id: Id): Promise<void> {
  const file = await findAsked(context, id)
  if (!file) throw new Refusal(r['no-recovery'])
  await noteTold(context, id, file, 'hand')
}

export const findAsked = async ({ tx }: Pick<Context, 'tx'>, id: Id): Promise<Pick<FoundFile, 'id' | 'partyId'> | null> => {
  const { rows: [file] } = await sql<{ id: Id; partyId: Id }>`select f.id::text, f.party_id::text as "partyId" from sealed.recovery r join sealed.file f on f.id = r.file_id where r.id = ${id} and r.told_at is null and r.objected_at is null`.execute(tx)
  return file ?? null
}

/** From here the days run. */
export async function noteTold(context: Context, id: Id, file: Pick<FoundFile, 'id' | 'partyId'>, how: 'mail' | 'hand'): Promise<void> {
  const { tx, actor, now } = context
  await sql`update sealed.recovery set told_at = ${now}, opens_at = ${now}::timestamptz + make_interval(days => ${NOTICE_DAYS}) where id = ${id} and told_at is null`.execute(tx)
  await audit(context, { action: 'announce-recovery', object: 'sealed', id: file.id, detail: { recovery: id, how } })
  await logTouchpoint(context, { kind: 'sealed-announced', channel: how === 'mail' ? 'email' : null, direction: 'out', at: now, participants: [{ partyId: file.partyId, role: 'subject' }], memberId: actor.memberId, ref: { object: 'sealed', id: file.id }, source: 'sealed', sourceKey: `announced-${id}` })
}
