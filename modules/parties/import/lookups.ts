import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { plain } from '../party/normalise.ts'

/** A name as it was looked up: an id, nothing, or too much. */
export type Found = { id: string } | 'unknown' | 'ambiguous'
export interface Lookups { member: (text: string) => Found; unit: (text: string) => Found }

/** Finds colleagues by name or e-mail and units by name, for as long as an import runs. */
export async function readLookups({ tx }: Context): Promise<Lookups> {
  const members = await sql<{ id: string; name: string; email: string | null }>`
    select n.id::text, n.name, m.email from people.member_name n left join people.member m on m.id = n.id where n.active`.execute(tx)
  const units = await sql<{ id: string; name: string }>`select id::text, name from people.unit`.execute(tx)
  const find = (entries: readonly (readonly [string, string])[]) => {
    const ids = Map.groupBy(entries, ([text]) => plain(text))
    return (text: string): Found => {
      const found = new Set(ids.get(plain(text))?.map(([, id]) => id))
      const [id] = found
      return id === undefined ? 'unknown' : found.size > 1 ? 'ambiguous' : { id }
    }
  }
  return {
    member: find(members.rows.flatMap((m) => [[m.name, m.id] as const, ...(m.email ? [[m.email, m.id] as const] : [])])),
    unit: find(units.rows.map((u) => [u.name, u.id] as const)),
  }
}
