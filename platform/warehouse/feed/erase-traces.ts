import type { Copy, Feeding } from '../copy/copies.ts'

/** Takes every older version of erased persons' rows out of the engine's files. What is kept of them without a person behind it was just written anew. */
export async function eraseTraces({ engine, tables }: Feeding, copies: readonly Copy[], ids: ReadonlySet<string>, version: string): Promise<void> {
  for (const { name } of copies) for (const table of tables) {
    if (!table.subject) continue
    await engine.command({ query: `alter table ${name}.${table.name} delete where ${table.subject.column} in (${[...ids].join(',')}) and version < ${version}`, clickhouse_settings: { mutations_sync: '2' } })
  }
}
