import { type RawBuilder, sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import type { Tx } from '#platform/db/tables.ts'
import { type findModels as listContract, type getModel as contract, modelRefusals, type ModelVersion } from '../contract.ts'
import '../extension.ts'

/** Of a kind the list shows its champion and so many of the newest. */
const NEWEST = 12
/** A longer parameter (trees, centres) is for scoring, not for reading. */
const READABLE = 64

const instant = (column: string): RawBuilder<unknown> => sql`to_json(${sql.ref(column)} at time zone 'UTC')#>>'{}' || 'Z'`

const versions = async (tx: Tx, where: RawBuilder<unknown>, further: RawBuilder<unknown> = sql``): Promise<(ModelVersion & { params?: object })[]> => (await sql<ModelVersion & { params?: object }>`
  select v.id::text, v.kind, v.number, v.method, v.state, v.data_from::text as "dataFrom", v.data_to::text as "dataTo", ${instant('v.trained_at')} as "trainedAt", t.name as "trainedBy",
    a.name as "approvedBy", ${instant('v.approved_at')} as "approvedAt", ${instant('v.retired_at')} as "retiredAt", v.metrics, v.card ${further}
  from (select *, row_number() over (partition by kind order by number desc) as age from models.version) v
  left join people.member_name t on t.id = v.trained_by left join people.member_name a on a.id = v.approved_by
  where ${where} order by v.kind, v.number desc`.execute(tx)).rows

/** The kinds that modules declare, and each one's champion and newest versions. */
export async function findModels({ tx }: Context): Promise<ReplyOf<typeof listContract>> {
  const kinds = (await gather('modelKinds')).toSorted((a, b) => a.order - b.order)
  return {
    kinds: kinds.map(({ kind, step, label, metrics, names }) => ({ kind, step, label, metrics: metrics.map((m) => ({ ...m })), names: { ...names } })),
    versions: await versions(tx, sql`v.state = 'champion' or v.age <= ${NEWEST}`),
  }
}

/** One version whole. */
export async function getModel({ tx }: Context, id: string): Promise<ReplyOf<typeof contract>> {
  const [found] = await versions(tx, sql`v.id = ${id}`, sql`, v.params`)
  if (!found) throw new Refusal(modelRefusals['not-found'], { id })
  const { rows: drift } = await sql<{ day: string; what: string; value: number; n: number }>`select day::text, what, value, n from models.drift where version_id = ${id} order by what, day`.execute(tx)
  return { ...found, params: readable(found.params ?? {}), drift }
}

const readable = (params: object): Record<string, unknown> => Object.fromEntries(Object.entries(params).filter(([, value]) => JSON.stringify(value).length <= READABLE * 32 && !(Array.isArray(value) && value.length > READABLE)))
