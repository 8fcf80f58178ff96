import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Playbook, playbookRefusals } from '../contract.ts'
import { readPlaybook } from './read-playbooks.ts'
import { requireReady } from './require-sound.ts'

const from: Record<'active' | 'paused' | 'draining' | 'retired', readonly string[]> = { active: ['draft', 'paused', 'draining'], paused: ['active', 'draining'], draining: ['active', 'paused'], retired: ['draft', 'paused', 'draining', 'active'] }

/** Activates (on the latest version; what it names is asked for once more), pauses, drains or retires a playbook. A retired one takes everyone on the way out. */
export async function setPlaybookState(context: Context, id: string, state: keyof typeof from): Promise<Playbook> {
  const { tx, now } = context
  const before = await readPlaybook(context, id)
  if (!from[state].includes(before.state)) throw new Refusal(playbookRefusals['state-change'], { from: before.state, to: state })
  if (state === 'active') await requireReady(context, before.definition, { playbookId: id, ownerId: before.owner.id })
  await sql`update playbooks.playbook set state = ${state}, active_version = (select max(v.id) from playbooks.version v where v.playbook_id = ${id}), updated_at = ${now}, version = version + 1 where id = ${id}`.execute(tx)
  if (state === 'retired') await sql`update playbooks.run set state = 'ended', outcome = 'stopped', step = null, due_at = null, awaits = null, ended_at = ${now} where playbook_id = ${id} and state in ('active', 'parked')`.execute(tx)
  await audit(context, { action: 'update', object: 'playbook', id, detail: { before: before.state, after: state } })
  return readPlaybook(context, id)
}
