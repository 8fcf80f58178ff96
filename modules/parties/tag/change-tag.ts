import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Tag, tagRefusals } from './contract.ts'

/** Renames or recolours a tag, for every party that has it. */
export async function changeTag(context: Context, id: string, change: { name?: string | undefined; colour?: string | undefined }): Promise<Tag> {
  const before = await readTag(context, id)
  const after = { ...before, ...(change.name && { name: change.name }), ...(change.colour && { colour: change.colour }) }
  const twin = await context.tx.selectFrom('parties.tag').select('id').where('name', '=', after.name).where('id', '<>', id).executeTakeFirst()
  if (twin) throw new Refusal(tagRefusals['tag-name-taken'], { name: after.name }, '/body/name')
  await context.tx.updateTable('parties.tag').set({ name: after.name, colour: after.colour }).where('id', '=', id).execute()
  await audit(context, { action: 'update', object: 'tag', id, detail: { before, after } })
  return after
}

/** Deletes a tag; it goes from every party. */
export async function deleteTag(context: Context, id: string): Promise<void> {
  const before = await readTag(context, id)
  await context.tx.deleteFrom('parties.tag').where('id', '=', id).execute()
  await audit(context, { action: 'delete', object: 'tag', id, detail: { before } })
}

export async function readTag({ tx }: Context, id: string): Promise<Tag> {
  const tag = await tx.selectFrom('parties.tag').select(['id', 'name', 'colour']).where('id', '=', id).executeTakeFirst()
  if (!tag) throw new Refusal(tagRefusals['tag-not-found'], { id })
  return tag
}
