import { sql } from 'kysely'
import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { type Definition, playbookRefusals } from '../contract.ts'
import { readPlaybook } from '../playbook/read-playbooks.ts'

interface Standing { versionId: string; step: string; runs: string; definition: Definition }
interface Target { versionId: string; step: string; to: string; kept: boolean }

/**
 * Moves parties on the way over to the latest version: whoever stands at a step goes on at the step of the same id, or at the one named for it; whose step has neither
 * finishes on the old version. Who waits at a step that stayed as it was keeps waiting; a changed one begins anew.
 */
export async function migrateRuns(context: Context, id: string, { steps }: { steps: Readonly<Record<string, string>> }): Promise<{ moved: number; stay: number }> {
  const { tx, now } = context
  const { definition } = await readPlaybook(context, id)
  const unknown = Object.values(steps).find((to) => !definition.steps.some((s) => s.id === to))
  if (unknown) throw new Refusal(playbookRefusals['no-version'], { step: unknown }, '/body/steps')
  const { rows } = await sql<Standing>`
    select r.version_id::text as "versionId", r.step, count(*)::text as runs, v.definition from playbooks.run r join playbooks.version v on v.id = r.version_id
    where r.playbook_id = ${id} and r.state in ('active', 'parked') and v.number < (select max(number) from playbooks.version where playbook_id = ${id}) group by r.version_id, r.step, v.definition`.execute(tx)
  const targets = rows.flatMap((standing) => targetOf(standing, definition, steps))
  const moved = targets.length ? Number((await sql`
    update playbooks.run t set version_id = (select id from playbooks.version where playbook_id = ${id} order by number desc limit 1), step = r.to,
      due_at = case when r.kept or t.awaits is null then t.due_at else ${now}::timestamptz end, awaits = case when r.kept then t.awaits end, answer = case when r.kept then t.answer end, deadline = case when r.kept then t.deadline end
    from ${rowSet(targets, { versionId: 'bigint', step: 'text', to: 'text', kept: 'boolean' })} where t.playbook_id = ${id} and t.version_id = r."versionId" and t.step = r.step and t.state in ('active', 'parked')`.execute(tx)).numAffectedRows) : 0
  await audit(context, { action: 'migrate', object: 'playbook', id, detail: { steps, moved } })
  await enqueue(context, 'playbooks.advance', {}, { key: 'advance' })
  return { moved, stay: rows.reduce((n, r) => n + Number(r.runs), 0) - moved }
}

function targetOf({ versionId, step, definition: before }: Standing, { steps: after }: Definition, named: Readonly<Record<string, string>>): Target[] {
  const to = named[step] ?? step
  const next = after.find((s) => s.id === to)
  if (!next) return []
  const was = before.steps.find((s) => s.id === step)
  return [{ versionId, step, to, kept: to === step && was !== undefined && sameWait(was, next) }]
}

/** Whether a wait at one step is a wait at the other: where they lead may differ. */
function sameWait(a: Definition['steps'][number], b: Definition['steps'][number]): boolean {
  const plain = (step: object): object => Object.fromEntries(Object.entries(step).filter(([key]) => key !== 'next' && key !== 'otherwise'))
  return isDeepStrictEqual(plain(a), plain(b))
}
