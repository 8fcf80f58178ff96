import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import type { Context } from '#platform/db/transaction.ts'
import { openData } from '#platform/engines/data-directory.ts'
import { eraseParties } from './erase-parties.ts'

/** Who was erased: an id and moments, nothing of whom it was. */
export interface Tombstone { partyId: string; createdAt: string; erasedAt: string }

const place = (): string => join(openData(process.env), 'erasures.json')
const listIn = (file: string): Tombstone[] => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Tombstone[] : [])
const united = (lists: readonly Tombstone[]): Tombstone[] => [...new Map(lists.map((t) => [`${t.partyId} ${t.createdAt}`, t])).values()]

/** The erasures told by the database, and by the file beside it which a restore of the database leaves alone. */
export async function readTombstones(tx: Tx): Promise<Tombstone[]> {
  const { rows } = await sql<Tombstone>`
    select party_id::text as "partyId", to_json(created_at at time zone 'UTC')#>>'{}' || 'Z' as "createdAt", to_json(erased_at at time zone 'UTC')#>>'{}' || 'Z' as "erasedAt" from parties.tombstone order by party_id`.execute(tx)
  return united([...listIn(place()), ...rows])
}

/** Brings the file up to date; it is replaced whole, so a crash leaves the old or the new one. */
export async function writeTombstones(tx: Tx): Promise<void> {
  keep(await readTombstones(tx))
}

/** Adds the list of another data directory to this one's: a restore goes into a new directory, which knows of no erasure yet. */
export function takeTombstones(file: string): void {
  keep(united([...listIn(place()), ...listIn(file)]))
}

function keep(all: readonly Tombstone[]): void {
  if (!all.length) return
  writeFileSync(`${place()}.new`, JSON.stringify(all), { mode: 0o600 })
  renameSync(`${place()}.new`, place())
}

/** Erases again whoever a restored backup brought back: same id and same moment of creation. To be run with the system's rights after every restore, before anyone is served. Returns how many. */
export async function replayTombstones(context: Context, tombstones: readonly Tombstone[]): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select p.id::text from json_to_recordset(${JSON.stringify(tombstones)}) t ("partyId" bigint, "createdAt" timestamptz)
    join parties.party p on p.id = t."partyId" and p.created_at = t."createdAt" and p.erased_at is null order by p.id`.execute(context.tx)
  for (const { id } of rows) await eraseParties(context, [id])
  return rows.length
}
