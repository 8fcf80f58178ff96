import type { Copy, Feeding } from '../copy/copies.ts'

/** Takes every older version of erased persons' rows out of the engine's files. What is kept of them without a person behind it was just written anew. */
export async function eraseTraces({ engine }: Feeding, copies: readonly Copy[], ids: ReadonlySet<string>, version: string): Promise<void> {
  const held = copies.flatMap(({ name, tables }) => tables.flatMap((t) => (t.subject ? [`alter table ${name}.${t.name} delete where ${t.subject.column} in (${[...ids].join(',')}) and version < ${version}`] : [])))
  await Promise.all(held.map((query) => engine.command({ query, clickhouse_settings: { mutations_sync: '2' } })))
}
