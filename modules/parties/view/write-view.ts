import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { given } from '../party/dates.ts'
import type { View, ViewChange, ViewInput } from './contract.ts'
import { getViewList } from './get-view-list.ts'
import { readOwnView } from './read-views.ts'
import './tables.ts'

/** Keeps a view for whoever asks, after those that they have. One that its list could not show is refused when it is kept, not when it is opened. */
export async function createView(context: Context, input: ViewInput): Promise<View> {
  const { tx, actor } = context
  if (!actor.memberId) throw new Refusal(common.forbidden, { action: 'create', object: 'view' })
  await (await getViewList(context, input.list)).check(context, input)
  const last = await tx.selectFrom('parties.view').select((e) => e.fn.max('position').as('position')).where('owner_id', '=', actor.memberId).executeTakeFirst()
  const { id } = await tx.insertInto('parties.view').values({
    list: input.list, name: input.name, filter: JSON.stringify(input.filter), sort: input.sort, columns: input.columns, owner_id: actor.memberId, position: (last?.position ?? 0) + 1,
  }).returning('id').executeTakeFirstOrThrow()
  return recorded(context, id, 'create', null)
}

/** Changes one's own view. */
export async function changeView(context: Context, id: string, change: ViewChange): Promise<View> {
  const before = await readOwnView(context, id)
  const next = { ...before, ...given(change) }
  await (await getViewList(context, before.list)).check(context, next)
  await context.tx.updateTable('parties.view').set({ name: next.name, filter: JSON.stringify(next.filter), sort: next.sort, columns: next.columns }).where('id', '=', id).execute()
  return recorded(context, id, 'update', before)
}

/** Shows one's own view to everyone, or to oneself only. */
export async function setShared(context: Context, id: string, shared: boolean): Promise<View> {
  const before = await readOwnView(context, id)
  await context.tx.updateTable('parties.view').set({ shared }).where('id', '=', id).execute()
  return recorded(context, id, 'update', before)
}

/** Deletes one's own view. */
export async function deleteView(context: Context, id: string): Promise<void> {
  const before = await readOwnView(context, id)
  await context.tx.deleteFrom('parties.view').where('id', '=', id).execute()
  await audit(context, { action: 'delete', object: 'view', id, detail: { before } })
}

async function recorded(context: Context, id: string, action: string, before: View | null): Promise<View> {
  const after = await readOwnView(context, id)
  await audit(context, { action, object: 'view', id, detail: { before, after } })
  return after
}
