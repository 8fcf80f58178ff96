import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { matchParties } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { playbookRefusals, type startPlaybook as contract } from '../contract.ts'
import { enrol, type Enrolled, type Open } from '../engine/enrol.ts'
import { findOpen } from '../engine/find-open.ts'
import { readPlaybook } from '../playbook/read-playbooks.ts'

const MOST = 20_000

/** Starts some parties by hand: those named, or those that a filter finds among whom the asker sees. */
export async function startPlaybook(context: Context, id: string, { partyIds, filter }: BodyOf<typeof contract>): Promise<Omit<Enrolled, 'parties'>> {
  const { state } = await readPlaybook(context, id)
  const { rows: [open] } = await sql<Open>`select p.id::text as "playbookId", v.id::text as "versionId", v.definition from playbooks.playbook p join playbooks.version v on v.id = p.active_version where p.id = ${id} and p.state = 'active'`.execute(context.tx)
  if (!open) throw new Refusal(playbookRefusals['not-active'], { state })
  const found = partyIds ?? Array.from(await matchParties(context, filter!), String)
  if (found.length > MOST) throw new Refusal(playbookRefusals['too-many'], { most: MOST, found: found.length })
  const { started, held } = await enrol(context, open, found)
  await audit(context, { action: 'run', object: 'playbook', id, detail: { ...(partyIds ? { partyIds } : { filter }), started, held } })
  await enqueue(context, 'playbooks.advance', {}, { key: 'advance' })
  return { started, held }
}

/** Starts some parties on every active playbook that begins by a key: something happened in another system. */
export async function callPlaybooks(context: Context, key: string, partyIds: readonly string[]): Promise<{ playbooks: number; started: number; held: number }> {
  const open = (await findOpen(context, ['call'])).filter(({ definition: { trigger } }) => trigger.on === 'call' && trigger.key === key)
  const sum = { playbooks: open.length, started: 0, held: 0 }
  for (const playbook of open) {
    const { started, held } = await enrol(context, playbook, partyIds)
    await audit(context, { action: 'run', object: 'playbook', id: playbook.playbookId, detail: { key, partyIds, started, held } })
    sum.started += started
    sum.held += held
  }
  if (sum.started) await enqueue(context, 'playbooks.advance', {}, { key: 'advance' })
  return sum
}
