import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/tables.ts'
import { gather } from '#platform/extend/gather.ts'
import type { Viewer } from '../door/viewer.ts'
import { warehouseRefusals } from '../door/refusals.ts'
import type { WarehouseTable } from '../table.ts'

/** A part of the warehouse under a name. Empty lists leave out nothing. */
export interface Mart { id: string; name: string; unitIds: string[]; regions: string[]; functions: string[] }

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    /** ClickHouse SQL for the ids of the records that belong to a mart: given by the module that owns the persons. */
    martMembers: ((mart: Mart, viewer: Viewer, tx: Tx) => Promise<string>)[]
  }
}

/** What a mart does to each table of a question: a condition, or a refusal where the table is not in it. */
export type Narrowing = (table: WarehouseTable) => string

/** Reads a mart and tells how it narrows. It narrows rows that hang on a person; a catalogue is in it whole. */
export async function narrowingOf(tx: Tx, id: string, viewer: Viewer): Promise<Narrowing> {
  const { rows: [mart] } = await sql<Mart>`select id::text, name, unit_ids::text[] as "unitIds", regions, functions from warehouse.mart where id = ${id}`.execute(tx)
  if (!mart) throw new Refusal(warehouseRefusals['no-mart'])
  const sets = await Promise.all((await gather('martMembers')).map((members) => members(mart, viewer, tx)))
  const bounded = mart.unitIds.length > 0 || mart.regions.length > 0
  return ({ name, subject, common }) => {
    if (!common && mart.functions.length && !mart.functions.includes(functionOf(name))) throw new Refusal(warehouseRefusals['outside-mart'], { mart: mart.name, table: name })
    return bounded && subject ? sets.map((set) => `${subject.column} in (${set})`).join(' and ') : 'true'
  }
}

/** The module that a table belongs to. */
export const functionOf = (table: string): string => table.slice(0, table.indexOf('_'))
