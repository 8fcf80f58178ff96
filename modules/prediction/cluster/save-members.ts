import { system } from '#platform/access/actor.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { writeRows } from '#platform/db/write-rows.ts'

const SAVE = `
  insert into prediction.cluster_member as old (party_id, cluster, unit_id, owner_id) select s.party_id, s.cluster, p.unit_id, p.owner_id from pg_temp.member_staging s join parties.party p on p.id = s.party_id
  on conflict (party_id) do update set cluster = excluded.cluster where old.cluster <> excluded.cluster`

/** Writes who is in which group, from 1 on, and only what changed; whoever is in none goes. */
export const saveMembers = (db: Db, ids: Float64Array, place: Uint8Array): Promise<void> => inRawTransaction(db, system('prediction'), async (client) => {
  await client.query('create temporary table member_staging (party_id bigint primary key, cluster smallint) on commit drop')
  await writeRows(client, 'pg_temp.member_staging', ids.length, (i) => [ids[i]!, place[i]! + 1])
  await client.query('analyze pg_temp.member_staging')
  await client.query('delete from prediction.cluster_member m where not exists (select from pg_temp.member_staging s where s.party_id = m.party_id)')
  await client.query(SAVE)
})
