import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { findPurposes } from '#modules/consent/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Definition, type Form, formRefusals } from './contract.ts'
import { readOwnFields } from './own-fields.ts'
import { getForm } from './read-form.ts'
import { lockForm } from './save-form.ts'

const telling = ['email', 'phone', 'wechat', 'line']

/** Publishes the draft as the next edition. It must ask for something that tells who it is, and name fields and purposes that there are. */
export async function publishForm(context: Context, id: string): Promise<Form> {
  const { tx, actor, now } = context
  const form = await lockForm(context, id)
  await checkDefinition(context, form.definition)
  const { rows: [made] } = await sql<{ number: number }>`
    insert into forms.edition (form_id, number, definition, published_at, published_by) select ${id}, coalesce(max(number), 0) + 1, ${JSON.stringify(form.definition)}, ${now}, ${actor.memberId} from forms.edition where form_id = ${id} returning number`.execute(tx)
  await sql`update forms.form set state = 'published', edition = ${made!.number}, updated_at = ${now}, updated_by = ${actor.memberId}, version = version + 1 where id = ${id}`.execute(tx)
  await audit(context, { action: 'publish', object: 'form', id, detail: { edition: made!.number } })
  return getForm(context, id)
}

/** Closes a form; its editions stay. */
export async function closeForm(context: Context, id: string): Promise<Form> {
  const form = await lockForm(context, id)
  if (form.state !== 'published') throw new Refusal(formRefusals['not-published'])
  await sql`update forms.form set state = 'closed', updated_at = ${context.now}, updated_by = ${context.actor.memberId}, version = version + 1 where id = ${id}`.execute(context.tx)
  await audit(context, { action: 'close', object: 'form', id })
  return getForm(context, id)
}

async function checkDefinition(context: Context, { questions, consents }: Definition): Promise<void> {
  const at = (i: number): string => `/definition/questions/${i}`
  const twice = questions.findIndex((q, i) => questions.some((o, j) => j < i && (o.key === q.key || (o.bind === q.bind && !['text', 'choice', 'file'].includes(q.bind)))))
  if (twice >= 0) throw new Refusal(formRefusals['key-twice'], { question: questions[twice]!.key }, at(twice))
  if (!questions.some((q) => telling.includes(q.bind))) throw new Refusal(formRefusals['nobody-known'])
  const empty = questions.findIndex((q) => q.bind === 'choice' && q.choices.length < 2)
  if (empty >= 0) throw new Refusal(formRefusals['no-choices'], { question: questions[empty]!.key }, at(empty))
  const fields = await readOwnFields(context)
  const strange = questions.findIndex((q) => q.bind.startsWith('custom.') && !fields.some((f) => `custom.${f.key}` === q.bind))
  if (strange >= 0) throw new Refusal(formRefusals['unknown-field'], { field: questions[strange]!.bind }, at(strange))
  const { purposes } = await findPurposes(context)
  const unknown = consents.find((c) => !purposes.some((p) => p.key === c.purpose && p.active))
  if (unknown) throw new Refusal(formRefusals['unknown-purpose'], { purpose: unknown.purpose }, '/definition/consents')
}
