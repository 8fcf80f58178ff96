import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { Context } from '#platform/db/transaction.ts'
import { partyRefusals } from '../party/contract.ts'
import type { Cluster, OpenMerge, Overlay, Profile } from './fold-profile.ts'

/** Each row that hangs on a party, by what it is and its id, with a digest of its content. */
export type Rows = Partial<Record<string, Record<string, string>>>

export interface Member { id: Id; kind: string; version: number; survivor_id: Id | null; deleted: boolean; erased: boolean; may_read: boolean; may_merge: boolean; profile: Profile; rows: Rows }

/** Records that stand for the same parties as some ids do, and their merges. */
export interface Kin { members: ReadonlyMap<Id, Member>; cluster: Cluster }

/** Reads what merging must know. With `lock`, other merges of the same parties wait. */
export async function readKin({ tx }: Context, ids: readonly Id[], { lock }: { lock: boolean }): Promise<Kin> {
  const list = `{${ids.join(',')}}`
  if (lock) await sql`select parties.lock_to_merge(${list}::bigint[])`.execute(tx)
  const { rows } = await sql<Member>`select id::text, kind, version, survivor_id::text, deleted, erased, may_read, may_merge, profile, rows from parties.to_merge(${list}::bigint[])`.execute(tx)
  const members = new Map(rows.map((r) => [r.id, r]))
  const seen = ids.every((id) => members.get(id)?.may_read) // else refused: nothing is read then that would not be read of nobody
  return { members, cluster: { profiles: new Map(rows.map((r) => [r.id, r.profile])), ...await readMerges(tx, seen ? [...members.keys()] : []) } }
}

async function readMerges(tx: Tx, ids: readonly Id[]): Promise<Pick<Cluster, 'merges' | 'overlays'>> {
  const list = `{${ids.join(',')}}`
  const { rows: merges } = await sql<OpenMerge>`
    select id::text, survivor_id::text as "survivorId", merged_id::text as "mergedId", choices from parties.merge where survivor_id = any (${list}::bigint[]) and undone_at is null order by merge.id`.execute(tx)
  const { rows: covers } = await sql<Overlay & { party_id: Id; field: string }>`select party_id::text, field, own, since::text, edited from parties.overlay where party_id = any (${list}::bigint[])`.execute(tx)
  const overlays = new Map(Object.entries(Object.groupBy(covers, (c) => c.party_id)).map(([id, of]) => [id, new Map(of!.map(({ field, own, since, edited }) => [field, { own, since, edited }]))]))
  return { merges, overlays }
}

/** A party that may be seen, merged, and stands for itself. What may not be seen does not exist. */
export function requireParty(members: ReadonlyMap<Id, Member>, id: Id): Member {
  const party = members.get(id)
  if (!party?.may_read || party.deleted) throw new Refusal(partyRefusals['not-found'], { id })
  if (party.survivor_id) throw new Refusal(partyRefusals.merged, { survivorId: party.survivor_id })
  if (!party.may_merge) throw new Refusal(common.forbidden, { action: 'merge', object: 'party' })
  return party
}

