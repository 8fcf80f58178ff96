import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { checkDefinition, fillChoices } from './check-definition.ts'
import { type CustomField, type FieldDefinition, fieldRefusals } from './contract.ts'
import { fillLabel } from './fill-label.ts'
import { keyFromLabel } from './key-from-label.ts'
import { getField } from './present-field.ts'
import { forgetFields, readFields } from './read-fields.ts'

/** Defines a field: one row, whatever the number of parties. It works at once; only the order of lists by it is made ready in the background. */
export async function defineCustomField(context: Context, input: FieldDefinition): Promise<CustomField> {
  const { tx, actor, now } = context
  const label = fillLabel(input.label)
  const known = new Set((await readFields(tx)).map((f) => f.key))
  if (input.key && known.has(input.key)) throw new Refusal(fieldRefusals['field-key-taken'], { key: input.key }, '/body/key')
  const choices = fillChoices(input.choices ?? [], fillLabel)
  const { kind, unique = false, sortable = false } = input
  const standard = checkDefinition({ kind, unique, sortable, choices, default: input.default })
  const { id } = await tx.insertInto('parties.field').values({
    key: input.key ?? keyFromLabel(label, known), kind, label: JSON.stringify(label), help: input.help ? JSON.stringify(fillLabel(input.help)) : null, required: input.required ?? false, is_unique: unique, is_sortable: sortable,
    default_value: standard === null ? null : JSON.stringify(standard), choices: JSON.stringify(choices), currency: kind === 'money' ? (input.currency ?? null) : null,
    party_kinds: input.partyKinds ?? null, visible_to: input.visibleTo ?? null, position: input.position ?? sql<number>`(select coalesce(max(position), 0) + 10 from parties.field)`,
    state: sortable ? 'building' : 'ready', progress: sortable ? 0 : 1, created_at: now, created_by: actor.memberId, updated_at: now, updated_by: actor.memberId, archived_at: null,
  }).returning('id').executeTakeFirstOrThrow()
  if (sortable) await enqueue(context, 'parties.build-field', { fieldId: String(id) }, { key: String(id) })
  forgetFields(tx)
  const defined = await getField(tx, String(id))
  await audit(context, { action: 'define', object: 'field', id: defined.id, detail: { after: defined } })
  return defined
}
