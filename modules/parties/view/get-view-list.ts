import { common, Refusal } from '#kernel/refusal.ts'
import { reach } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import { viewRefusals } from './contract.ts'
import type { ViewList } from './extension.ts'

/** The list that views are of; refused to whoever may not read it. */
export async function getViewList({ actor }: Pick<Context, 'actor'>, name: string): Promise<ViewList> {
  const list = (await gather('viewLists')).find((l) => l.list === name)
  if (!list) throw new Refusal(viewRefusals['view-list'], { list: name })
  const [action, object] = list.may
  if (!reach(actor, action, object)) throw new Refusal(common.forbidden, { action, object })
  return list
}
