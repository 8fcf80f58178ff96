import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** Findings that are about someone by name. */
export const findingData: SubjectData = {
  name: 'findings',
  async gather({ tx }, ids) {
    const { rows } = await sql`
      select f.id::text, f.claim, f.action, f.created_at, m.name as owner from findings.finding f left join people.member_name m on m.id = f.owner_id
      where exists (select from findings.link l where l.finding_id = f.id and l.object = 'party' and l.ref = any (${`{${ids.join(',')}}`}::text[])) order by f.id`.execute(tx)
    return rows
  },
}
