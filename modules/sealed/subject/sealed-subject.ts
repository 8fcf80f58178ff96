import { sql } from 'kysely'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'

/** That there is a sealed file, who could open it and when it was. What it holds only its two passwords open. */
export const sealedData: SubjectData = {
  name: 'sealed',
  async gather({ tx }, ids) {
    const { rows } = await sql`
      select f.id::text, a.name as adviser, f.begun_at, f.locked_at, f.aggregate, (select count(*)::int from sealed.entry e where e.file_id = f.id) as entries from sealed.file f join people.member_name a on a.id = f.adviser_id
      where f.party_id = any (${`{${ids.join(',')}}`}::bigint[]) order by f.id`.execute(tx)
    return rows
  },
}

/** Files, entries and announcements go whole. */
export const sealedEraser: Eraser = { name: 'sealed', async erase({ tx }, { ids }) { await sql`select sealed.erase(${`{${ids.join(',')}}`}::bigint[])`.execute(tx) } }
