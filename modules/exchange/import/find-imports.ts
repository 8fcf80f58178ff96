import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findImports as contract, Import, ImportKindInfo, ImportRow } from '../contract.ts'
import type { ImportRecord } from '../run/runner.ts'
import { kindsFor, may } from './kinds.ts'
import { presentImport, presentRow, requireImport } from './read-import.ts'

/** Imports that the asker may see, newest first. */
export async function findImports({ tx, actor }: Context, { kind, state, limit, cursor }: QueryOf<typeof contract>): Promise<Page<ImportRow>> {
  const { rows } = await sql<ImportRecord & { by: Import['by'] }>`
    select i.*, (select json_build_object('id', m.id::text, 'name', m.name) from people.member_name m where m.id = i.owner_id) as by from exchange.import i
    where i.id < ${before(cursor)}::bigint ${kind ? sql`and i.kind = ${kind}` : sql``} ${state ? sql`and i.state = ${state}` : sql``} order by i.id desc limit ${limit + 1}`.execute(tx)
  const page = cutPage(rows, limit, (r) => [r.id])
  return { ...page, items: page.items.map((r) => presentRow(actor, r, r.by)) }
}

/** A cursor of a list that goes down by id. */
export function before(cursor: string | undefined): string {
  const [id] = cursor ? decodeCursor(cursor) ?? [] : ['9223372036854775807']
  if (!/^\d{1,19}$/.test(id ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  return id!
}

export const getImport = async (context: Context, id: string): Promise<Import> => presentImport(context, await requireImport(context, id))

/** What the actor may bring in, with its fields. */
export async function getImportKinds(context: Context): Promise<{ kinds: ImportKindInfo[] }> {
  const kinds = await kindsFor(context.actor)
  return { kinds: await Promise.all(kinds.map(async (k) => {
    const fields = await k.fields(context)
    return {
      kind: k.kind, label: k.label, settings: k.settings, mayCreate: may(context.actor, k, 'create'), mayUpdate: may(context.actor, k, 'update'), defaultMatch: k.usualMatch(new Set(fields.map((f) => f.key))),
      fields: fields.map(({ key, label, type, group, choices, required = false, repeats = false, matchable = false, custom = false }) => ({ key, label, type, group, choices, required, repeats, matchable, custom })),
    }
  })) }
}
