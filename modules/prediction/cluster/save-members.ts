import { system } from '#platform/access/actor.ts'
import { foldRows, inRawTransaction } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { writeRows } from '#platform/db/write-rows.ts'
import { placeOf } from '../basket/read-sold.ts'

const SAVE = `
  insert into prediction.cluster_member (party_id, cluster, unit_id, owner_id) select s.party_id, s.cluster, p.unit_id, p.owner_id from pg_temp.member_staging s join parties.party p on p.id = s.party_id
  on conflict (party_id) do update set cluster = excluded.cluster`

/** Writes who is in which group, from 1 on, and only what changed; whoever is in none goes. */
export const saveMembers = (db: Db, ids: Float64Array, place: Uint8Array): Promise<void> => inRawTransaction(db, system('prediction'), async (client) => {
  const same = new Uint8Array(ids.length)
  const gone: number[] = []
  await foldRows(client, 'select party_id, cluster from prediction.cluster_member', 2, (row) => {
    const i = placeOf(ids, row[0]!)
    if (i < 0) gone.push(row[0]!)
    else if (place[i]! + 1 === row[1]) same[i] = 1
  })
  if (gone.length) await client.query('delete from prediction.cluster_member where party_id = any ($1::bigint[])', [gone])
  const changed = new Uint32Array(ids.length).map((_, i) => i).filter((i) => !same[i])
  if (!changed.length) return
  await client.query('create temporary table member_staging (party_id bigint, cluster smallint) on commit drop')
  await writeRows(client, 'pg_temp.member_staging', changed.length, (i) => [ids[changed[i]!]!, place[changed[i]!]! + 1])
  await client.query('analyze pg_temp.member_staging')
  await client.query(SAVE)
})
