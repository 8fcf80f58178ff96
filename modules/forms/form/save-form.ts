import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { firstDefinition, type Form, type FormChange, type FormInput, formRefusals } from './contract.ts'
import { getForm } from './read-form.ts'

/** Makes a form of the maker's unit; whoever it brings is looked after by its owner, the maker unless said. */
export async function createForm(context: Context, { name, slug, ownerId, unitId }: FormInput): Promise<Form> {
  const { tx, actor, now } = context
  await requireFree(context, slug, null)
  const unit = unitId ?? actor.unitId
  if (!unit || !(await isUnit(context, unit))) throw new Refusal(formRefusals['unit-unknown'], {}, '/body/unitId')
  const { rows: [made] } = await sql<{ id: string }>`
    insert into forms.form (slug, name, draft, unit_id, owner_id, created_at, created_by, updated_at, updated_by)
    values (${slug}, ${name}, ${JSON.stringify(firstDefinition)}, ${unit}, ${ownerId === undefined ? actor.memberId : ownerId}, ${now}, ${actor.memberId}, ${now}, ${actor.memberId}) returning id::text`.execute(tx)
  await audit(context, { action: 'create', object: 'form', id: made!.id, detail: { name, slug } })
  return getForm(context, made!.id)
}

/** Changes what is named, if the form is still as its editor saw it. The draft may be unfinished: publishing checks it. */
export async function changeForm(context: Context, id: string, change: FormChange, seen: number | null): Promise<Form> {
  const { tx, actor, now } = context
  const before = await lockForm(context, id)
  if (seen !== null && seen !== before.version) throw new Refusal(common.stale, { version: before.version })
  if (change.slug) await requireFree(context, change.slug, id)
  if (change.unitId && !(await isUnit(context, change.unitId))) throw new Refusal(formRefusals['unit-unknown'], {}, '/body/unitId')
  const owner = change.ownerId === undefined ? before.owner?.id ?? null : change.ownerId
  await sql`
    update forms.form set name = ${change.name ?? before.name}, slug = ${change.slug ?? before.slug}, owner_id = ${owner}, unit_id = ${change.unitId ?? before.unit.id}, draft = ${JSON.stringify(change.definition ?? before.definition)},
      updated_at = ${now}, updated_by = ${actor.memberId}, version = version + 1 where id = ${id}`.execute(tx)
  await audit(context, { action: 'update', object: 'form', id, detail: { before: { name: before.name, slug: before.slug }, after: change } })
  return getForm(context, id)
}

export async function lockForm(context: Context, id: string): Promise<Form> {
  await sql`select from forms.form where id = ${id} for update`.execute(context.tx)
  return getForm(context, id)
}

async function requireFree({ tx }: Context, slug: string, except: string | null): Promise<void> {
  const { rows: [taken] } = await sql`select from forms.form where slug = ${slug} and id is distinct from ${except}::bigint`.execute(tx)
  if (taken) throw new Refusal(formRefusals['slug-taken'], { slug }, '/body/slug')
}

const isUnit = async ({ tx }: Context, id: string): Promise<boolean> => (await sql`select from people.unit where id = ${id}`.execute(tx)).rows.length > 0
