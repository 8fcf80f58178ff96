import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { playbookRefusals } from '../contract.ts'
import { enrol, type Enrolled, type Open } from '../engine/enrol.ts'
import { readPlaybook } from '../playbook/read-playbooks.ts'

/** Starts some parties by hand. */
export async function startPlaybook(context: Context, id: string, { partyIds }: { partyIds: readonly string[] }): Promise<Enrolled> {
  const { state } = await readPlaybook(context, id)
  const { rows: [open] } = await sql<Open>`select p.id::text as "playbookId", v.id::text as "versionId", v.definition from playbooks.playbook p join playbooks.version v on v.id = p.active_version where p.id = ${id} and p.state = 'active'`.execute(context.tx)
  if (!open) throw new Refusal(playbookRefusals['not-active'], { state })
  const enrolled = await enrol(context, open, partyIds)
  await audit(context, { action: 'run', object: 'playbook', id, detail: { partyIds, ...enrolled } })
  await enqueue(context, 'playbooks.advance', {}, { key: 'advance' })
  return enrolled
}
