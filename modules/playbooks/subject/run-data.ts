import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** Which playbooks someone went through, and what was done at each step. The ways hold no words of theirs, so erasure leaves them. */
export const runData: SubjectData = {
  name: 'playbooks',
  async gather({ tx }, ids) {
    const { rows } = await sql`
      select b.name as playbook, r.entry, r.state, r.outcome, r.started_at, r.ended_at, (select coalesce(json_agg(json_build_object('step', t.step, 'at', t.at, 'outcome', t.outcome) order by t.id), '[]') from playbooks.trace t where t.run_id = r.id) as trace
      from playbooks.run r join playbooks.playbook b on b.id = r.playbook_id where r.party_id = any (${`{${ids.join(',')}}`}::bigint[]) order by r.id`.execute(tx)
    return rows
  },
}
