import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { createWork } from '#modules/work/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type changeCycle as change, cycleRefusals, type startCycle as start, type ValueCycle } from './contract.ts'
import { readCycles, requireCycle } from './read-cycles.ts'
import { stepNames } from './step-names.ts'

/** Begins a turn for a layer, with what the layer brings today, and hands its owner the first step. */
export async function startCycle(context: Context, { layer, name, ownerId, dueOn }: BodyOf<typeof start>): Promise<ValueCycle> {
  const { tx, actor, now } = context
  const owner = await ownerOf(context, ownerId ?? actor.memberId)
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const { rows: [made] } = await sql<{ id: string }>`
    insert into intelligence.value_cycle (layer, name, owner_id, before, started_on, due_on, updated_at, updated_by) values (${layer}, ${name}, ${owner}, intelligence.layer_figures(${layer}::smallint), ${today}, ${dueOn}, ${now}, ${actor.memberId}) returning id::text`.execute(tx)
  await audit(context, { action: 'create', object: 'value-cycle', id: made!.id, detail: { layer, name, owner, dueOn } })
  await handOver(context, { id: made!.id, name, step: 'information', owner, dueOn })
  return requireCycle(context, made!.id)
}

/** Writes down what was found; a new step is a new task of the owner. */
export async function changeCycle(context: Context, id: string, input: BodyOf<typeof change>): Promise<ValueCycle> {
  const before = await requireOpen(context, id)
  const owner = input.ownerId ? await ownerOf(context, input.ownerId) : before.owner.id
  const next = { name: before.name, dueOn: before.dueOn, step: before.step, information: before.information, analysis: before.analysis, treatment: before.treatment, created: before.created, ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) }
  await sql`update intelligence.value_cycle set name = ${next.name}, owner_id = ${owner}, due_on = ${next.dueOn}, step = ${next.step}, information = ${next.information || null}, analysis = ${next.analysis || null}, treatment = ${next.treatment || null}, created = ${next.created || null}, updated_at = ${context.now}, updated_by = ${context.actor.memberId}, version = version + 1 where id = ${id}`.execute(context.tx)
  await audit(context, { action: 'update', object: 'value-cycle', id, detail: { after: input } })
  if (input.step && input.step !== before.step) await handOver(context, { id, name: next.name, step: input.step, owner, dueOn: next.dueOn })
  return requireCycle(context, id)
}

/** Ends a turn with its result; what the layer brings by then is kept. */
export async function endCycle(context: Context, id: string, created: string): Promise<ValueCycle> {
  const { tx, now, actor } = context
  await requireOpen(context, id)
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  await sql`update intelligence.value_cycle set step = 'ended', created = ${created}, after = intelligence.layer_figures(layer), ended_on = ${today}, updated_at = ${now}, updated_by = ${actor.memberId}, version = version + 1 where id = ${id}`.execute(tx)
  await audit(context, { action: 'end', object: 'value-cycle', id, detail: { created } })
  return requireCycle(context, id)
}

/** Every turn, those under way first. */
export const findCycles = async (context: Context): Promise<{ cycles: ValueCycle[] }> => ({ cycles: await readCycles(context) })

async function requireOpen(context: Context, id: string): Promise<ValueCycle> {
  const cycle = await requireCycle(context, id)
  if (cycle.step === 'ended') throw new Refusal(cycleRefusals['cycle-ended'], { id })
  return cycle
}

async function ownerOf({ tx }: Context, id: string | null): Promise<string> {
  const { rows: [member] } = await sql<{ id: string }>`select id::text from people.member_name where id = ${id}::bigint and active`.execute(tx)
  if (!member) throw new Refusal(cycleRefusals['cycle-owner'], {}, '/body/ownerId')
  return member.id
}

/** A step as a task of whoever owns the turn, in the language of whoever hands it over. */
const handOver = async (context: Context, { id, name, step, owner, dueOn }: { id: string; name: string; step: keyof typeof stepNames; owner: string; dueOn: string }): Promise<void> => {
  await createWork(context, { kind: 'task', what: `${name} · ${stepNames[step][context.actor.language]}`, givenBy: 'us', ownerId: owner, dueOn }, { source: 'value-cycle', ref: { object: 'value-cycle', id } })
}
