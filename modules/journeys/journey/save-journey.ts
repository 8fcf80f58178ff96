import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { type Journey, type JourneyInput, journeyRefusals as r } from '../contract.ts'
import '../tables.ts'
import { readJourney } from './find-journeys.ts'

/** Draws a journey. */
export async function createJourney(context: Context, input: JourneyInput): Promise<Journey> {
  await check(context, input)
  const { id } = await context.tx.insertInto('journeys.journey').values({ key: null, label: JSON.stringify(input.label), active: input.active, created_at: context.now, updated_at: context.now }).returning('id').executeTakeFirstOrThrow()
  await writeStages(context, id, input)
  await audit(context, { action: 'create', object: 'journey', id, detail: { after: input } })
  return readJourney(context, id)
}

/** Changes a journey: stages that stay by their key keep whoever answers for them. */
export async function updateJourney(context: Context, id: string, input: JourneyInput, ifMatch: number | null): Promise<Journey> {
  const before = await readJourney(context, id)
  if (ifMatch !== null && ifMatch !== before.version) throw new Refusal(common.stale, { version: before.version })
  await check(context, input)
  await context.tx.updateTable('journeys.journey').where('id', '=', id).set({ label: JSON.stringify(input.label), active: input.active, updated_at: context.now }).set((e) => ({ version: e('version', '+', 1) })).execute()
  await writeStages(context, id, input)
  await audit(context, { action: 'update', object: 'journey', id, detail: { before, after: input } })
  return readJourney(context, id)
}

/** Deletes a journey that was drawn here. */
export async function deleteJourney(context: Context, id: string): Promise<void> {
  const before = await readJourney(context, id)
  if (before.key !== null) throw new Refusal(r['built-in'], { id })
  await context.tx.deleteFrom('journeys.journey').where('id', '=', id).execute()
  await audit(context, { action: 'delete', object: 'journey', id, detail: { before } })
}

async function writeStages(context: Context, id: string, { stages }: JourneyInput): Promise<void> {
  const { tx } = context
  await tx.deleteFrom('journeys.stage').where('journey_id', '=', id).where('key', 'not in', stages.map((s) => s.key)).execute()
  await enqueue(context, 'journeys.make-steps', {}, { key: 'journeys' })
  const rows = stages.map((s, position) => ({ journey_id: id, key: s.key, position, label: JSON.stringify(s.label), stages: s.stages, kinds: s.kinds, follow_days: s.followDays }))
  await tx.insertInto('journeys.stage').values(rows).onConflict((c) => c.columns(['journey_id', 'key']).doUpdateSet((e) => ({ position: e.ref('excluded.position'), label: e.ref('excluded.label'), stages: e.ref('excluded.stages'), kinds: e.ref('excluded.kinds'), follow_days: e.ref('excluded.follow_days') }))).execute()
}

/** A word belongs to one stage, or a touchpoint would stand in two. */
async function check({ tx }: Context, { stages }: JourneyInput): Promise<void> {
  for (const part of ['stages', 'kinds'] as const) {
    const words = stages.flatMap((s) => s[part])
    const twice = words.find((w, i) => words.indexOf(w) !== i)
    if (twice) throw new Refusal(r['word-twice'], { word: twice }, '/body/stages')
    const table = sql.table(part === 'stages' ? 'touchpoints.stage' : 'touchpoints.kind')
    const { rows: [unknown] } = await sql<{ word: string }>`select w.word from unnest(${words}::text[]) w (word) where not exists (select from ${table} k where k.key = w.word)`.execute(tx)
    if (unknown) throw new Refusal(r['unknown-word'], { word: unknown.word }, '/body/stages')
  }
  const keys = stages.map((s) => s.key)
  const twice = keys.find((k, i) => keys.indexOf(k) !== i)
  if (twice) throw new Refusal(r['word-twice'], { word: twice }, '/body/stages')
}
