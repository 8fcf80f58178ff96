import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { Funnel } from '../contract.ts'
import { readPlaybook } from '../playbook/read-playbooks.ts'

/** Where parties stand and how many went which way at each step. What was passed is counted as it happens, over every version; who stands where is counted now. */
export async function getFunnel(context: Context, id: string): Promise<Funnel> {
  const { tx } = context
  const { definition } = await readPlaybook(context, id)
  const { rows: standing } = await sql<{ step: string; here: number; parked: number }>`select step, count(*)::int as here, count(*) filter (where state = 'parked')::int as parked from playbooks.run where playbook_id = ${id} and state in ('active', 'parked') group by step`.execute(tx)
  const { rows: passed } = await sql<{ step: string; outcomes: Record<string, number> }>`select step, json_object_agg(outcome, n) as outcomes from playbooks.passed where playbook_id = ${id} group by step`.execute(tx)
  const { rows: versions } = await sql<Funnel['versions'][number]>`
    select v.number, to_json(v.created_at at time zone 'UTC')#>>'{}' || 'Z' as "createdAt", m.name as by, (select count(*)::int from playbooks.run r where r.version_id = v.id and r.playbook_id = v.playbook_id and r.state in ('active', 'parked')) as going
    from playbooks.version v left join people.member_name m on m.id = v.created_by where v.playbook_id = ${id} order by v.number desc limit 50`.execute(tx)
  const steps = [...new Set([...definition.steps.map((s) => s.id), ...standing.map((s) => s.step)])]
  return { versions, steps: steps.map((step) => { const at = standing.find((s) => s.step === step); return { step, here: at?.here ?? 0, parked: at?.parked ?? 0, outcomes: passed.find((p) => p.step === step)?.outcomes ?? {} } }) }
}
