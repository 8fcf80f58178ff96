import type { BatchResult, FileRow, ImportKind, Plan, Settled } from '#modules/exchange/extension.ts'
import { system } from '#platform/access/actor.ts'
import { inCopyTransaction } from '#platform/db/copy-transaction.ts'
import type { World } from './world.ts'

const actor = (world: World) => ({ ...system('test'), unitId: world.units.qingyang })

/** Brings rows of text in by a kind of import, as one batch; `titles` are the fields of the columns. */
export async function bringIn(world: World, kind: ImportKind, titles: readonly string[], cells: readonly string[][], options: Partial<Plan> = {}): Promise<BatchResult & { importId: string }> {
  const { rows: [made] } = await world.owner.query<{ id: string }>(`insert into exchange.import (kind, file_name, sha256, size, shape, options, state, created_at) values ($1, 'f.csv', repeat('0', 64), 1, '{}', '{}', 'running', now()) returning id`, [kind.kind])
  const importId = made!.id
  const plan: Plan = {
    importId, mode: 'upsert', fixed: {}, settings: {}, match: null, source: 'shop', zone: 'Asia/Shanghai', dry: false,
    columns: titles.map((field, at) => ({ at, title: field, field, dateFormat: null, numberFormat: null })), ...options,
  }
  const rows: FileRow[] = cells.map((c, i) => ({ row: i + 1, line: i + 2, cells: c }))
  const result = await inCopyTransaction(world.db, actor(world), async (context) => {
    const session = await kind.open(context, plan)
    return session.write({ ...context, importId }, session.prepare(rows))
  })
  return { importId, ...result }
}

/** Takes an import back to its end. */
export async function takeBack(world: World, kind: ImportKind, importId: string): Promise<Settled> {
  const total: Settled = { removed: 0, restored: 0, kept: 0 }
  for (;;) {
    const settled = await inCopyTransaction(world.db, actor(world), (context) => kind.undo({ ...context, importId }, 100))
    if (!settled.removed && !settled.restored && !settled.kept) return total
    for (const key of ['removed', 'restored', 'kept'] as const) total[key] += settled[key]
  }
}

/** Every row of some tables, in a fixed order. */
export const rowsOf = async (world: World, tables: readonly string[]): Promise<Record<string, unknown[]>> =>
  Object.fromEntries(await Promise.all(tables.map(async (t) => [t, (await world.owner.query(`select to_jsonb(t) as row from ${t} t order by 1::text`)).rows] as const)))
