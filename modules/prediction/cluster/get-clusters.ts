import { sql } from 'kysely'
import type { BodyOf, ReplyOf } from '#kernel/endpoint.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { commonFeatures, featureInfo } from '../feature/vocabulary.ts'
import type { Clustering, getClusters as contract, startClusters as startContract } from './contract.ts'
import type { ClusterParams } from './run-clusters.ts'

export const TASK = 'prediction.find-clusters'

interface Kept { id: string; dataTo: string; params: ClusterParams; card: Clustering['card'] }

/** The groups, and how many of those whom the asker sees are in each. */
export async function getClusters({ tx }: Context): Promise<ReplyOf<typeof contract>> {
  const { rows: [kept] } = await sql<Kept>`select id::text, data_to::text as "dataTo", params, card from models.version where kind = 'clusters' and state = 'champion'`.execute(tx)
  if (!kept) return { version: null, clustering: null, possible: possibleOf(Object.keys(commonFeatures), {}) }
  const { rows: counts } = await sql<{ cluster: number; n: number }>`select m.cluster, count(*)::int as n from prediction.cluster_member m join parties.party p on p.id = m.party_id and p.survivor_id is null and p.deleted_at is null group by 1`.execute(tx)
  const { params: { keys, channels, overall, groups, names, k, suggested, tried, points, explained, customers } } = kept
  const words = new Map(Object.entries(channels))
  const clustering: Clustering = {
    asOf: kept.dataTo, currency: await getSetting(tx, 'firm.currency'), customers, k, suggested, tried, points, explained, card: kept.card,
    features: keys.map((key, j) => { const { label, unit } = featureInfo(key, words); return { key, label, unit, overall: overall[j]! } }),
    groups: groups.map((group, c) => ({ cluster: c + 1, name: names[c]!, customers: counts.find((row) => row.cluster === c + 1)?.n ?? 0, apart: group.apart, mean: group.mean, picture: group.picture })),
  }
  return { version: kept.id, clustering, possible: possibleOf([...new Set([...Object.keys(commonFeatures), ...keys])], channels) }
}

const possibleOf = (keys: readonly string[], channels: ClusterParams['channels']) => keys.map((key) => ({ key, label: featureInfo(key, new Map(Object.entries(channels))).label }))

/** Asks for the groups to be found anew. */
export const startClusters = (context: Context, wish: BodyOf<typeof startContract>): Promise<void> => enqueue(context, TASK, wish, { key: 'clusters' })
