import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { recordExit } from '#modules/prediction/api.ts'
import { Cause, causes } from '#modules/prediction/contract.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { type answerRun as contract, type Definition, playbookRefusals } from '../contract.ts'
import { readPlaybook } from '../playbook/read-playbooks.ts'

interface Found { state: string; step: string | null; awaits: string | null; partyId: string; definition: Definition }

async function readRun({ tx }: Context, id: string): Promise<Found> {
  const { rows: [run] } = await sql<Found>`select r.state, r.step, r.awaits, r.party_id::text as "partyId", v.definition from playbooks.run r join playbooks.version v on v.id = r.version_id where r.id = ${id} for update of r`.execute(tx)
  if (!run) throw new Refusal(playbookRefusals['run-not-found'], { id })
  return run
}

/** Gives the decision that a run waits for; why a customer left is written down as the cause of it. */
export async function answerRun(context: Context, id: string, { answer, note }: BodyOf<typeof contract>): Promise<void> {
  const { step: at, awaits, partyId, definition } = await readRun(context, id)
  const step = definition.steps.find((s) => s.id === at)
  if (awaits !== 'decision' || (step?.do !== 'decide' && step?.do !== 'cause')) throw new Refusal(playbookRefusals['not-asked'], {})
  const answers: readonly string[] = step.do === 'decide' ? step.answers.map((a) => a.answer) : causes
  if (!answers.includes(answer)) throw new Refusal(playbookRefusals['unknown-answer'], { answer, answers: answers.join('、') }, '/body/answer')
  if (step.do === 'cause') await recordExit(context, partyId, { day: dayIn(context.actor.zone, context.now), cause: Cause.parse(answer), ...(note && { note }) })
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
