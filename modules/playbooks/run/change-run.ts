import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { type Definition, playbookRefusals } from '../contract.ts'
import { readPlaybook } from '../playbook/read-playbooks.ts'

interface Found { state: string; step: string | null; awaits: string | null; definition: Definition }

async function readRun({ tx }: Context, id: string): Promise<Found> {
  const { rows: [run] } = await sql<Found>`select r.state, r.step, r.awaits, v.definition from playbooks.run r join playbooks.version v on v.id = r.version_id where r.id = ${id} for update of r`.execute(tx)
  if (!run) throw new Refusal(playbookRefusals['run-not-found'], { id })
  return run
}

/** Gives the decision that a run waits for. */
export async function answerRun(context: Context, id: string, { answer }: { answer: string }): Promise<void> {
  const { step: at, awaits, definition } = await readRun(context, id)
  const step = definition.steps.find((s) => s.id === at)
  if (awaits !== 'decision' || step?.do !== 'decide') throw new Refusal(playbookRefusals['not-asked'], {})
  if (!step.answers.some((a) => a.answer === answer)) throw new Refusal(playbookRefusals['unknown-answer'], { answer, answers: step.answers.map((a) => a.answer).join('、') }, '/body/answer')
  await sql`update playbooks.run set answer = ${answer}, due_at = ${context.now} where id = ${id}`.execute(context.tx)
  await audit(context, { action: 'answer', object: 'playbook', id, detail: { answer } })
  await enqueue(context, 'playbooks.advance', {}, { key: 'advance' })
}

/** Takes a party out. */
export async function stopRun(context: Context, id: string): Promise<void> {
  await readRun(context, id)
  await sql`update playbooks.run set state = 'ended', outcome = 'stopped', step = null, due_at = null, awaits = null, ended_at = ${context.now} where id = ${id} and state in ('active', 'parked')`.execute(context.tx)
  await audit(context, { action: 'stop', object: 'playbook', id })
}

/** Tries everything again that is parked in a playbook. */
export async function retryParked(context: Context, playbookId: string): Promise<{ retried: number }> {
  await readPlaybook(context, playbookId)
  const { numAffectedRows } = await sql`update playbooks.run set state = 'active', attempts = 0, fault = null, due_at = ${context.now} where playbook_id = ${playbookId} and state = 'parked'`.execute(context.tx)
  await audit(context, { action: 'retry', object: 'playbook', id: playbookId, detail: { retried: Number(numAffectedRows) } })
  await enqueue(context, 'playbooks.advance', {}, { key: 'advance' })
  return { retried: Number(numAffectedRows) }
}

/** Tries a parked step again. */
export async function retryRun(context: Context, id: string): Promise<void> {
  const { state } = await readRun(context, id)
  if (state !== 'parked') throw new Refusal(playbookRefusals['not-parked'], { state })
  await sql`update playbooks.run set state = 'active', attempts = 0, fault = null, due_at = ${context.now} where id = ${id}`.execute(context.tx)
  await audit(context, { action: 'retry', object: 'playbook', id })
  await enqueue(context, 'playbooks.advance', {}, { key: 'advance' })
}
