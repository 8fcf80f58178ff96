import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { BodyOf } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type circleSealed as circleContract, type removeSealed as removeContract, sealedRefusals as r, type writeSealed as writeContract } from '../contract.ts'
import { requireOwn } from '../file/find-file.ts'

/** Keeps a sealed entry, new or in place of what it was, while both passwords are shown. Its topic is counted without a name, where the member allowed it. */
export async function writeSealed(context: Context, partyId: Id, { adviserProof, memberProof, entry, topic }: BodyOf<typeof writeContract>): Promise<void> {
  const { tx, now } = context
  const file = await requireOwn(context, partyId)
  await done(sql`sealed.write(${file.id}, ${adviserProof}, ${memberProof}, ${JSON.stringify(entry)}::jsonb, ${now})`, context)
  await audit(context, { action: 'write', object: 'sealed', id: file.id, detail: { entry: entry.id, compartment: entry.compartment, leftOpen: entry.openKey !== null } })
  if (topic === null) return
  const month = `${dayIn(await getSetting(tx, 'firm.zone'), now).slice(0, 7)}-01`
  await sql`select sealed.count_topic(${file.id}, ${adviserProof}, ${memberProof}, key, ${month}::date) from sealed.topic where key = ${topic} and active`.execute(tx)
}

/** Removes an entry for good. */
export async function removeSealed(context: Context, partyId: Id, { adviserProof, memberProof, entry }: BodyOf<typeof removeContract>): Promise<void> {
  const file = await requireOwn(context, partyId)
  await done(sql`sealed.remove(${file.id}, ${adviserProof}, ${memberProof}, ${entry}::uuid)`, context)
  await audit(context, { action: 'remove', object: 'sealed', id: file.id, detail: { entry } })
}

/** Locks the file's root to the circle in force. */
export async function circleSealed(context: Context, partyId: Id, { adviserProof, memberProof, circle, root }: BodyOf<typeof circleContract>): Promise<void> {
  const file = await requireOwn(context, partyId)
  await done(sql`sealed.lock_to_circle(${file.id}, ${adviserProof}, ${memberProof}, ${circle}::uuid, ${root})`, context)
  await audit(context, { action: 'lock-to-circle', object: 'sealed', id: file.id, detail: { circle } })
}

/** What only an open session may do. */
async function done(act: ReturnType<typeof sql>, { tx }: Context): Promise<void> {
  const { rows: [answer] } = await sql<{ done: boolean | null }>`select ${act} as done`.execute(tx)
  if (!answer?.done) throw new Refusal(r.closed)
}
