import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { Entry } from './contract.ts'

export interface EntryRecord { partyId: string; kind: Entry['kind']; side: Entry['side']; text: string; at: Date; channel: string | null; memberId: string | null; source: Entry['source']; refId: string | null; dueOn?: string | null; state: 'open' | 'noted' }

/** Writes an entry; the same sentence marked twice is one entry. Says whether it is new. */
export async function writeEntry({ tx, now, actor }: Context, entry: EntryRecord): Promise<{ id: string; made: boolean }> {
  const { partyId, kind, side, text, at, channel, memberId, source, refId, dueOn = null, state } = entry
  const { rows: [made] } = await sql<{ id: string }>`
    insert into dialogue.entry (party_id, kind, side, text, at, channel, member_id, source, ref_id, due_on, state, created_at, created_by)
    values (${partyId}, ${kind}, ${side}, ${text}, ${at}, ${channel}, ${memberId}, ${source}, ${refId}, ${dueOn}, ${state}, ${now}, ${actor.memberId})
    on conflict (party_id, source, ref_id, kind, md5(text)) where ref_id is not null do nothing returning id::text`.execute(tx)
  if (made) return { id: made.id, made: true }
  const { rows: [known] } = await sql<{ id: string }>`select id::text from dialogue.entry where party_id = ${partyId} and source = ${source} and ref_id = ${refId} and kind = ${kind} and md5(text) = md5(${text})`.execute(tx)
  return { id: known!.id, made: false }
}
