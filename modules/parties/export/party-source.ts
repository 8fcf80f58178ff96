import { sql } from 'kysely'
import { type BatchReader, cellOf, type ExportRequest, type ExportSource, readCursor } from '#modules/exchange/api.ts'
import { Refusal } from '#kernel/refusal.ts'
import { visible } from '#platform/filter/visible.ts'
import type { Cell } from '#platform/tabular/index.ts'
import { partyRefusals } from '../party/contract.ts'
import { conditionOf, joins, living } from '../party/find-parties.ts'
import { partyFields } from '../party/party-fields.ts'
import { requireOpen } from '../party/require-level.ts'
import { findIdsBySearch } from '../search/find-ids-by-search.ts'
import { type ExportColumn, exportColumns } from './export-columns.ts'

const SEARCH_MOST = 10_000

/** The list of parties as a file, as far as the right to export reaches. */
export const partySource: ExportSource = {
  list: 'parties',
  label: { 'zh-CN': '往来方', 'zh-TW': '往來方', en: 'Parties' },
  may: ['export', 'party'],
  usual: ['id', 'kind', 'name', 'phone', 'email', 'role', 'tag', 'owner', 'unit', 'createdAt'],
  fields: async (context) => [...(await exportColumns(context)).values()].map((c) => c.info),
  rows,
}

async function* rows(reader: BatchReader, { filter, search, sort = '-createdAt', columns: keys }: ExportRequest): AsyncGenerator<Cell[][]> {
  const { tx, actor } = reader
  const all = await exportColumns(reader)
  const columns = keys.flatMap((key) => all.get(key) ?? [])
  const fields = await partyFields(tx)
  const by = fields.get(sort.replace(/^-/, ''))
  if (!by?.sort) throw new Refusal(partyRefusals['unknown-sort'], { sort }, '/body/sort')
  requireOpen(actor, [by.key])
  const condition = conditionOf(reader, fields, { filter })
  const sources = new Map([...condition.sources, ...columns.flatMap((c) => c.from ?? []), ...(by.from ? [by.from] : [])].map((s) => [s.name, s]))
  const found = search === undefined ? null : await findIdsBySearch(reader, search, SEARCH_MOST)
  const way = sql.raw(sort.startsWith('-') ? 'desc' : 'asc')
  const batches = readCursor<{ cells: (string | null)[] }>(reader, sql`
    select json_build_array(${sql.join(columns.map((c) => c.text))}) as cells from parties.party party ${joins([...sources.values()])}
    where ${living(actor)} and ${visible(actor, ['export', 'party'], 'party')} and ${condition.where} ${found ? sql`and party.id = any(${`{${found.join(',')}}`}::bigint[])` : sql``}
    order by ${by.sort} ${way}, party.id ${way}`)
  for await (const batch of batches) yield batch.map((r) => r.cells.map((value, i) => cell(columns[i]!, value, actor)))
}

const cell = ({ info, dim }: ExportColumn, value: string | null, actor: BatchReader['actor']): Cell => cellOf(info, dim && value !== null ? dim(value) : value, actor)
