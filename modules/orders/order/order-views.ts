import { Refusal } from '#kernel/refusal.ts'
import { partyRefusals, viewRefusals } from '#modules/parties/contract.ts'
import type { ViewList } from '#modules/parties/view/extension.ts'
import { OrderQuery } from '../contract.ts'
import { conditionOf } from './find-orders.ts'

/** Views of the orders list: by what orders are filtered and sorted by. Its columns are fixed. */
export const orderViews: ViewList = {
  list: 'orders',
  may: ['read', 'order'],
  async check(context, { filter, sort, columns: [column] }) {
    await conditionOf(context, { filter })
    if (!OrderQuery.shape.sort.safeParse(sort).success) throw new Refusal(partyRefusals['unknown-sort'], { sort }, '/body/sort')
    if (column !== undefined) throw new Refusal(viewRefusals['view-column'], { column }, '/body/columns')
  },
}
