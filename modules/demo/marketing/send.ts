import { sql } from 'kysely'
import { logTouchpoints } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Random } from '../random.ts'
import { rowsOf, SOURCE } from '../make/making.ts'
import type { DemoCampaign } from './plans.ts'

/** A message that reached somebody. */
export interface Reached { id: string; partyId: string; step: string; at: Date; subject: string }

/** Tells of every message that was given to the ledger that it was sent at its time, and who opened and clicked. Nothing leaves: they are told as sent in the transaction that queued them. */
export async function send({ tx, ...context }: Context, campaignId: string, told: DemoCampaign, random: Random): Promise<Reached[]> {
  const { rows } = await sql<Reached>`
    update messaging.message m set state = 'sent', handed_at = m.due_at, ended_at = m.due_at from messaging.content c where c.id = m.content_id and m.step like ${`campaign/${campaignId}/wave/%`} and m.state = 'queued'
    returning m.id::text, m.party_id::text as "partyId", m.step, m.handed_at as at, coalesce(c.subject, '') as subject`.execute(tx)
  const reached = rows.toSorted((a, b) => Number(a.partyId) - Number(b.partyId))
  await logTouchpoints({ tx, ...context }, reached.map((m) => ({ kind: 'message-sent', channel: told.channel, direction: 'out', at: m.at, participants: [{ partyId: m.partyId, role: 'subject' }], text: m.subject, source: SOURCE, ref: { object: 'message', id: m.id } })))
  if (told.channel === 'email') await readBy(tx, reached, told, random)
  return reached
}

const OPENED = 0.34

/** Of readers some open, and some of those click, by the words that they got. */
async function readBy(tx: Context['tx'], reached: readonly Reached[], { variants }: DemoCampaign, random: Random): Promise<void> {
  const notices = reached.flatMap(({ id, at, subject }) => {
    const clicks = random.chance(variants.find((v) => v.subject === subject)?.clicked ?? 0)
    const opens = clicks || random.chance(OPENED)
    const later = new Date(at.getTime() + random.int(5, 2000) * 60_000).toISOString()
    return [...(opens ? [{ id, kind: 'opened', at: later }] : []), ...(clicks ? [{ id, kind: 'clicked', at: later }] : [])]
  })
  await sql`insert into messaging.notice (message_id, kind, at, recorded_at) select id, kind, at, at from ${rowsOf(notices, 'id bigint, kind text, at timestamptz')}`.execute(tx)
}
