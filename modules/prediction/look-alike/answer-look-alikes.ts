import type { Filter } from '#kernel/filter.ts'
import { Refusal } from '#kernel/refusal.ts'
import { matchParties } from '#modules/parties/api.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { writeRows } from '#platform/db/write-rows.ts'
import { compute } from '#platform/jobs/compute.ts'
import { placeOf } from '../basket/read-sold.ts'
import { type Features, readFeatures } from '../feature/read-features.ts'
import { featureInfo } from '../feature/vocabulary.ts'
import type { Answering } from '../question/answer-job.ts'
import { questionRefusals } from './contract.ts'
import type { Alike, AlikeInput } from './find-alike.ts'

export interface LookAlikesAsked { filter: Filter }

const MOST = 2_000
const FEWEST = 20

/** Who is like the parties that a filter finds: among the customers whom the asker sees, by what they bought and how they are in touch. */
export async function answerLookAlikes({ job: { db, now, signal }, actor, id, asOf }: Answering, { filter }: LookAlikesAsked): Promise<object> {
  const members = await inTransaction(db, actor, (context) => matchParties(context, filter), now)
  const features = await inRawTransaction(db, actor, (client) => readFeatures(client, asOf), 'isolation level repeatable read, read only')
  const member = Uint8Array.from(features.ids, (party) => (placeOf(members, party) >= 0 ? 1 : 0))
  const known = member.reduce((a, b) => a + b, 0)
  if (Math.min(known, member.length - known) < FEWEST) throw new Refusal(questionRefusals['too-few'], { least: FEWEST, found: Math.min(known, member.length - known) })
  const varied = features.keys.flatMap((key, j) => (features.columns[j]!.some((x) => x !== features.columns[j]![0]) ? [key] : []))
  const columns = varied.map((key) => features.columns[features.keys.indexOf(key)]!)
  const alike = await compute<AlikeInput, Alike>(new URL('./find-alike.ts', import.meta.url), { keys: varied, columns, member, most: MOST }, { signal })
  await saveAlike({ db, id, features, keys: varied }, alike)
  return {
    members: known, others: member.length - known, method: alike.method, auc: alike.auc, topLift: alike.topLift,
    telling: alike.telling.map(({ key, apart }) => { const info = featureInfo(key, features.channels); return { label: apart >= 0 ? info.high : info.low, apart } }),
  }
}

interface Saving { db: Answering['job']['db']; id: string; features: Features; keys: readonly string[] }

const saveAlike = ({ db, id, features, keys }: Saving, { rows, likeness, reasons, reasonsEach }: Alike): Promise<unknown> => inRawTransaction(db, system('prediction'), async (client) => {
  await client.query('create temporary table alike_staging (party_id bigint, likeness smallint, reasons text) on commit drop')
  const told = (k: number): string => `{${[...reasons.subarray(k * reasonsEach, (k + 1) * reasonsEach)].filter((j) => j >= 0).map((j) => `"${keys[j]!.replaceAll(/["\\\t\n]/g, ' ')}"`).join(',')}}`
  await writeRows(client, 'pg_temp.alike_staging', rows.length, (k) => [features.ids[rows[k]!]!, Math.round(likeness[k]! * 1000), told(k)])
  await client.query('delete from prediction.look_alike where question_id = $1', [id])
  return client.query(`insert into prediction.look_alike (question_id, party_id, likeness, reasons, unit_id, owner_id) select $1, s.party_id, s.likeness, s.reasons::text[], p.unit_id, p.owner_id from pg_temp.alike_staging s join parties.party p on p.id = s.party_id`, [id])
})
