import { sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import { rowReader } from '#modules/exchange/api.ts'
import type { ImportKind } from '#modules/exchange/extension.ts'
import { closedFields, openFields, orderImportFields } from './fields.ts'
import { type LineOrFaults, readLine } from './read-lines.ts'
import { undoOrders } from './undo-orders.ts'
import { writeOrders } from './write-orders.ts'

/** Orders from a file: a row is an order or one of its lines. */
export const orderKind: ImportKind = {
  kind: 'orders',
  label: { 'zh-CN': '订单', 'zh-TW': '訂單', en: 'Orders' },
  rights: { create: ['create', 'order'], update: ['update', 'order'] },
  settings: [{
    key: 'unknownCustomers', default: 'create', label: { 'zh-CN': '未知客户', 'zh-TW': '未知顧客', en: 'Unknown customers' },
    choices: [{ key: 'create', label: { 'zh-CN': '新建并标明来源', 'zh-TW': '新建並標明來源', en: 'Create and mark them' } }, { key: 'reject', label: { 'zh-CN': '这些行不导入', 'zh-TW': '這些列不匯入', en: 'Reject their rows' } }],
  }],
  fields: async ({ actor }) => openFields(actor),
  closed: closedFields,
  usualMatch: (fields) => (fields.has('number') ? 'number' : null),
  check: ({ columns, fixed }) => {
    const has = (field: string) => field in fixed || columns.some((c) => c.field === field)
    return has('amount') || has('price') ? [] : [{ code: 'orders/no-amount', params: {} }]
  },
  async open(context, plan) {
    const read = rowReader(plan, orderImportFields)
    const number = plan.columns.find((c) => c.field === 'number')
    const session = { plan, base: await getSetting(context.tx, 'firm.currency'), rate: await readRates(context) }
    return {
      ...(number && { groupOf: (row: { cells: readonly string[] }) => row.cells[number.at]?.trim() || null }),
      prepare: (rows) => rows.map((row, at): LineOrFaults => readLine(read(row), row, at)),
      write: (batch, prepared) => writeOrders(batch, session, prepared as LineOrFaults[]),
    }
  },
  undo: undoOrders,
}

/** Exchange rates by currency and day, looked up once: the latest set for that day or before. The firm's own is worth 1. */
async function readRates({ tx }: Parameters<ImportKind['open']>[0]): Promise<(currency: string, day: string) => string | null> {
  const base = await getSetting(tx, 'firm.currency')
  const { rows } = await sql<{ currency: string; day: string; rate: string }>`select currency, day::text, rate::text from orders.exchange_rate order by day desc`.execute(tx)
  return (currency, day) => (currency === base ? '1' : rows.find((r) => r.currency === currency && r.day <= day)?.rate ?? null)
}
