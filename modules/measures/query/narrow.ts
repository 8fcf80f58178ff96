import { dayIn } from '#kernel/date.ts'
import type { Filter } from '#kernel/filter.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { fieldsIn, partyFields, requireActs, requireOpen } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { compileForWarehouse, NotInWarehouse } from '#platform/filter/warehouse-compile.ts'
import { measuresRefusals as r } from '../contract.ts'
import type { Narrowing } from './source.ts'

/** The parties that fit a filter, as the analysis engine finds them among those that the asker may see. What one may not read, one cannot ask by. */
export async function narrowingBy({ tx, actor, now }: Context, filter: Filter): Promise<Narrowing> {
  const fields = await partyFields(tx)
  requireOpen(actor, fieldsIn(filter))
  requireActs(actor, filter, fields.activities)
  const { where, params } = compiled(filter, { fields, activities: fields.activities, now, today: dayIn(await getSetting(tx, 'firm.zone'), now) })
  return (binder) => {
    Object.assign(binder.params, params)
    return `select id from {{parties_party}} where ${where}`
  }
}

function compiled(filter: Filter, compiler: Parameters<typeof compileForWarehouse>[1]): ReturnType<typeof compileForWarehouse> {
  try {
    return compileForWarehouse(filter, compiler)
  } catch (error) {
    if (error instanceof NotInWarehouse) throw new Refusal(r['not-filterable'], { field: error.message })
    throw error
  }
}
