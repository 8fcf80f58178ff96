import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { checkDefinition, fillChoices } from './check-definition.ts'
import { type CustomField, type FieldChange, fieldRefusals } from './contract.ts'
import { fillLabel } from './fill-label.ts'
import { getField } from './present-field.ts'
import { forgetFields } from './read-fields.ts'

/** Changes a definition. Demanding uniqueness or order of existing values starts background work; what is written from now on is checked at once. */
export async function changeCustomField(context: Context, id: string, change: FieldChange, seen: number | null): Promise<CustomField> {
  const { tx, actor, now } = context
  const before = await getField(tx, id)
  if (seen !== null && seen !== before.version) throw new Refusal(common.stale, { version: before.version })
  const after = { ...before, ...definedIn(change, before) }
  const standard = checkDefinition(after)
  await refuseLostChoices(context, before, after)
  const rebuild = after.unique !== before.unique || after.sortable !== before.sortable
  await tx.updateTable('parties.field').set({
    label: JSON.stringify(after.label), help: after.help ? JSON.stringify(after.help) : null, required: after.required, is_unique: after.unique, is_sortable: after.sortable,
    default_value: standard === null ? null : JSON.stringify(standard), choices: JSON.stringify(after.choices), party_kinds: after.partyKinds, visible_to: after.visibleTo, position: after.position,
    updated_at: now, updated_by: actor.memberId, version: sql<number>`version + 1`,
  }).where('id', '=', Number(id)).execute()
  if (rebuild) await startBuilding(context, id)
  return changed(context, id, before)
}

/** Starts a field's background work from the first party. */
export async function rebuildCustomField(context: Context, id: string): Promise<CustomField> {
  const before = await getField(context.tx, id)
  await startBuilding(context, id)
  return changed(context, id, before)
}

function definedIn(change: FieldChange, before: CustomField): Partial<CustomField> {
  const { label, help, choices, ...rest } = change
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    ...(label && { label: fillLabel(label, before.label) }),
    ...(help !== undefined && { help: help ? fillLabel(help, before.help ?? undefined) : null }),
    ...(choices && { choices: fillChoices(choices, fillLabel) }),
  }
}

async function refuseLostChoices({ tx }: Context, before: CustomField, after: CustomField): Promise<void> {
  const lost = before.choices.map((c) => c.key).filter((key) => !after.choices.some((c) => c.key === key))
  if (!lost.length) return
  const { rows: [used] } = await sql<{ value_key: string }>`
    select t.value_key from parties.taken_custom(array_fill(${before.id}::int, array[${lost.length}::int]), ${lost}::text[]) t limit 1`.execute(tx)
  if (used) throw new Refusal(fieldRefusals['field-choice-in-use'], { choice: used.value_key }, '/body/choices')
}

async function startBuilding(context: Context, id: string): Promise<void> {
  await context.tx.updateTable('parties.field').set({ state: 'building', progress: 0, built_to: '0', clashes: 0 }).where('id', '=', Number(id)).execute()
  await enqueue(context, 'parties.build-field', { fieldId: id }, { key: id })
}

async function changed(context: Context, id: string, before: CustomField): Promise<CustomField> {
  forgetFields(context.tx)
  const after = await getField(context.tx, id)
  await audit(context, { action: 'update', object: 'field', id, detail: { before, after } })
  return after
}
