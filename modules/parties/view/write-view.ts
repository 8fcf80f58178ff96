import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { partyRefusals } from '../party/contract.ts'
import { given } from '../party/dates.ts'
import { conditionOf } from '../party/find-parties.ts'
import { partyFields } from '../party/party-fields.ts'
import { type View, type ViewChange, type ViewInput, viewRefusals } from './contract.ts'
import { readOwnView } from './read-views.ts'
import './tables.ts'

type Shown = Pick<View, 'filter' | 'sort' | 'columns'>

/** Keeps a view for whoever asks, after those that they have. */
export async function createView(context: Context, input: ViewInput): Promise<View> {
  const { tx, actor } = context
  if (!actor.memberId) throw new Refusal(common.forbidden, { action: 'create', object: 'view' })
  await check(context, input)
  const last = await tx.selectFrom('parties.view').select((e) => e.fn.max('position').as('position')).where('owner_id', '=', actor.memberId).executeTakeFirst()
  const { id } = await tx.insertInto('parties.view').values({
    name: input.name, filter: JSON.stringify(input.filter), sort: input.sort, columns: input.columns, owner_id: actor.memberId, position: (last?.position ?? 0) + 1,
  }).returning('id').executeTakeFirstOrThrow()
  return recorded(context, id, 'create', null)
}

/** Changes one's own view. */
export async function changeView(context: Context, id: string, change: ViewChange): Promise<View> {
  const before = await readOwnView(context, id)
  const next = { ...before, ...given(change) }
  await check(context, next)
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

/** What a row of the list brings whether asked for or not; no filter knows it. */
const onEveryRow: ReadonlySet<string> = new Set(['phone', 'email'])

/** A view that cannot be shown is refused when it is kept, not when it is opened. */
async function check(context: Context, { filter, sort, columns }: Shown): Promise<void> {
  const fields = await partyFields(context.tx)
  conditionOf(context, fields, { filter })
  if (!fields.get(sort.replace(/^-/, ''))?.sort) throw new Refusal(partyRefusals['unknown-sort'], { sort }, '/body/sort')
  const unknown = columns.find((c) => !fields.has(c) && !onEveryRow.has(c))
  if (unknown) throw new Refusal(viewRefusals['view-column'], { column: unknown }, '/body/columns')
}

async function recorded(context: Context, id: string, action: string, before: View | null): Promise<View> {
  const after = await readOwnView(context, id)
  await audit(context, { action, object: 'view', id, detail: { before, after } })
  return after
}
