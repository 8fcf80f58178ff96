import { dayIn, type Day } from '#kernel/date.ts'
import type { Named } from '#kernel/text.ts'
import { getSetting } from '#modules/firm/api.ts'
import { championOf, registerModel } from '#modules/models/api.ts'
import type { ScoringJob } from '#modules/models/extension.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { compute } from '#platform/jobs/compute.ts'
import { type Features, readFeatures } from '../feature/read-features.ts'
import { clusterCard } from './card.ts'
import type { ClusterInput, Clusters } from './find-clusters.ts'
import { nameCluster } from './name-cluster.ts'
import type { PlaceInput } from './place-in-clusters.ts'
import { saveMembers } from './save-members.ts'

export const KIND = 'clusters'
/** Fewer customers do not make groups. */
export const LEAST_CUSTOMERS = 100
const actor = system('prediction')

/** What is kept of a clustering: how it was found, its groups and their names, and the words of the firm's channels. */
export interface ClusterParams extends Clusters { names: Named[]; channels: Record<string, Named> }

/** Which features are looked at, and into how many groups; left out: all, and as many as hold best. */
export interface ClusterWish { features?: readonly string[] | undefined; k?: number | undefined }

interface Surroundings { db: Db; now: Date; signal: AbortSignal }

/** Every night: each customer into the nearest of the groups. The first time, and where there are none, the groups are found. */
export async function runClusters(job: ScoringJob): Promise<void> {
  const { db, signal } = job
  const champion = await inTransaction(db, actor, ({ tx }) => championOf<ClusterParams>(tx, KIND))
  if (!champion || job.retrain) return findClusters(job, {})
  const features = await read(job)
  const { keys, scale, centres } = champion.params
  const columns = keys.map((key) => features.columns[features.keys.indexOf(key)] ?? new Float64Array(features.ids.length))
  if (!features.ids.length) return
  await saveMembers(db, features.ids, await compute<PlaceInput, Uint8Array>(new URL('./place-in-clusters.ts', import.meta.url), { keys, columns, scale, centres }, { signal }))
}

/** Finds groups anew and puts everyone into them; nothing where there are too few customers. */
export async function findClusters(around: Surroundings, { features: wished, k }: ClusterWish): Promise<void> {
  const { db, now, signal } = around
  const features = await read(around)
  if (features.ids.length < LEAST_CUSTOMERS) return
  const keys = features.keys.filter((key, j) => (!wished || wished.includes(key)) && varies(features.columns[j]!))
  if (keys.length < 2) return
  const columns = keys.map((key) => features.columns[features.keys.indexOf(key)]!)
  const found = await compute<ClusterInput, Clusters>(new URL('./find-clusters.ts', import.meta.url), { keys, columns, k }, { signal })
  const names = found.groups.map((group) => nameCluster(found.keys, group.apart, features.channels))
  const params: ClusterParams = { ...found, names, channels: Object.fromEntries(features.channels) }
  const best = found.tried.find((t) => t.k === found.k)
  await inTransaction(db, actor, (context) => registerModel(context, {
    kind: KIND, method: 'k-means', data: { from: null, to: features.asOf }, params, metrics: { k: found.k, silhouette: best?.silhouette ?? null, stability: best?.stability ?? null, customers: found.customers }, card: clusterCard(params), promote: true,
  }), now)
  await saveMembers(db, features.ids, await compute<PlaceInput, Uint8Array>(new URL('./place-in-clusters.ts', import.meta.url), { keys, columns, scale: found.scale, centres: found.centres }, { signal }))
}

const varies = (column: Float64Array): boolean => column.some((x) => x !== column[0])

async function read({ db, now }: Surroundings): Promise<Features & { asOf: Day }> {
  const asOf = dayIn(await inTransaction(db, actor, ({ tx }) => getSetting(tx, 'firm.zone')), now)
  return { ...await inRawTransaction(db, actor, (client) => readFeatures(client, asOf), 'isolation level repeatable read, read only'), asOf }
}
