import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { importRefusals } from '../contract.ts'
import type { FieldSpec, ImportKind } from '../extension.ts'
import { importKinds, kindsFor } from '../import/kinds.ts'
import type { FileShape } from '../plan/describe-file.ts'
import { settlePlan } from '../plan/settle-plan.ts'
import { matchColumns } from './match-columns.ts'

/** What a title says is worth more than what the cells look like. */
const WORTH = { title: 3, content: 1 } as const

/** The kind that a file can be imported as with least left to say and, among those, whose fields the titles name most of. */
export async function likeliestKind(context: Context, shape: FileShape): Promise<ImportKind> {
  const judged = await Promise.all((await kindsFor(context.actor)).map(async (kind) => ({ kind, ...(await fitOf(context, kind, shape)) })))
  const [best] = judged.sort((a, b) => a.problems - b.problems || b.worth - a.worth)
  if (!best) throw new Refusal(importRefusals['unknown-kind'], { kind: '' })
  return best.kind
}

async function fitOf(context: Context, kind: ImportKind, shape: FileShape): Promise<{ problems: number; worth: number }> {
  const fields = await kind.fields(context)
  const columns = matchColumns(shape.described, fields, { titled: shape.header, ...(await around(context, kind)) })
  const { problems } = settlePlan({ importId: '0', kind, fields, shape, options: { kind: kind.kind, reading: {}, columns, source: '', mode: 'upsert', fixed: {}, settings: {} }, zone: 'UTC' })
  return { problems: problems.length, worth: columns.reduce((sum, { by }) => sum + (by === 'title' ? WORTH.title : WORTH.content), 0) }
}

/** The fields beside a kind's own: those closed to the actor, and those of other kinds. */
export async function around(context: Context, kind: ImportKind): Promise<{ closed: readonly FieldSpec[]; others: readonly FieldSpec[] }> {
  const rest = (await importKinds()).filter((k) => k.kind !== kind.kind)
  return { closed: kind.closed?.(context.actor) ?? [], others: (await Promise.all(rest.map((k) => k.fields(context)))).flat() }
}
