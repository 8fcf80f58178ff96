import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import { warehouseClient } from '#platform/warehouse/client.ts'
import type { Journey } from '../contract.ts'

/** Up to so many touchpoints paths are worked out as they are asked for. */
export const LIVE_TOUCHPOINTS = 200_000
/** Up to so many changed parties are worked out anew with each question; beyond, figures are as old as the steps. */
export const LIVE_PARTIES = 5_000

export interface Base { definition: string; channels: string[]; version: string | null; madeAt: Date | null; done: number; making: boolean }

/** What the steps of a journey follow from: which words belong to which stage. Names and days may change without. */
export const definitionOf = ({ stages }: Journey): string => createHash('sha256').update(JSON.stringify(stages.map((s) => [s.stages, s.kinds]))).digest('hex').slice(0, 16)

/** The steps that are kept of a journey in a copy. */
export async function readBase(tx: Tx, copy: string, journeyId: string): Promise<Base | null> {
  const { rows: [found] } = await sql<Base>`select definition, channels, version::text, made_at as "madeAt", done, coalesce(making_since > now() - interval '30 minutes', false) as making from journeys.base where copy = ${copy} and journey_id = ${journeyId}`.execute(tx)
  return found ?? null
}

async function ask<T>(query: string): Promise<T[]> {
  return (await warehouseClient().query({ query, format: 'JSONEachRow' })).json<T>()
}

/** The last version that was fed into a copy. */
export async function fedVersion(copy: string): Promise<string> {
  return String((await ask<{ v: string | number }>(`select max(version) as v from ${copy}.fed`))[0]?.v ?? 0)
}

/** About how many touchpoints a copy holds. */
export async function countContacts(copy: string): Promise<number> {
  return Number((await ask<{ n: string | number }>(`select sum(rows) as n from system.parts where active and database = '${copy}' and table = 'touchpoints_contact'`))[0]?.n ?? 0)
}

/** Parties of whom a touchpoint, or a row of another table, came, changed, went or passed to another since a version; one more than `most` where there are many. */
export async function changedSince(copy: string, version: string, most: number, table = 'touchpoints_contact'): Promise<string[]> {
  if (BigInt(await fedVersion(copy)) <= BigInt(version)) return []
  const since = `from ${copy}.${table} where version > ${version}`
  const rows = await ask<{ id: string | number }>(`select distinct id from (select arrayJoin([party_id, original_id]) as id ${since} union all select party_id as id from ${copy}.parties_party where id in (select original_id ${since})) where id > 0 limit ${most + 1}`)
  return rows.map((row) => String(row.id))
}

/** Journeys of which a copy keeps steps. */
export async function keptJourneys(copy: string): Promise<string[]> {
  return (await ask<{ j: string }>(`select distinct extract(partition, '\\\\d+') as j from system.parts where active and database = '${copy}' and table = 'journeys_step'`)).map((row) => row.j)
}
