import { sql } from 'kysely'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import { forgetMentions } from '#platform/audit/forget-details.ts'

const ids = (list: readonly string[]): string => `{${list.join(',')}}`

/** Who looked after someone, whom they must not be looked after by and why, and what was proposed. */
export const adviserData: SubjectData = {
  name: 'advisers',
  async gather({ tx }, of) {
    const { rows } = await sql`
      select 'change' as what, f.name as "from", t.name as "to", c.reason, c.note, c.at from advisers.change c left join people.member_name f on f.id = c.from_id left join people.member_name t on t.id = c.to_id where c.party_id = any (${ids(of)}::bigint[])
      union all select k.rule, null, m.name, k.reason, k.note, k.created_at from advisers.kinship k join people.member_name m on m.id = k.member_id where k.party_id = any (${ids(of)}::bigint[])
      union all select 'proposal', b.name, a.name, r.name, p.note, r.asked_at from advisers.proposal p join advisers.run r on r.id = p.run_id left join people.member_name b on b.id = p.before_id left join people.member_name a on a.id = p.after_id where p.party_id = any (${ids(of)}::bigint[]) order by 6`.execute(tx)
    return rows
  },
}

/** Rules of kinship go, and all notes and names; that the adviser changed stays. */
export const adviserEraser: Eraser = {
  name: 'advisers',
  async erase(context, { ids: of, texts }) {
    await sql`select advisers.redact(${ids(of)}::bigint[], ${texts}::text[])`.execute(context.tx)
    await forgetMentions(context, { objects: ['adviser'], lists: [], texts })
  },
}
