import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** Every statement of someone's, with what proves it. */
export const consentData: SubjectData = {
  name: 'consents',
  async gather({ tx }, ids) {
    const { rows } = await sql`
      select e.id::text, e.party_id::text, e.purpose, e.channel, e.state, e.lawful_basis, e.source, e.proof, e.opt_in, e.valid_until, e.at, e.recorded_at, m.name as recorded_by
      from consent.entry e left join people.member_name m on m.id = e.by where e.party_id = any (${`{${ids.join(',')}}`}::bigint[]) order by e.at, e.id`.execute(tx)
    return rows
  },
}
