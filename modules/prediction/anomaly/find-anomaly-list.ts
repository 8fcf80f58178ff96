import { sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#kernel/endpoint.ts'
import { fromUnits } from '#kernel/money.ts'
import { cutPage, decodeCursor } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { anomalyNames, type findAnomalies as contract } from './contract.ts'
import type { Evidence } from './find-anomalies.ts'
import { anomalyWords } from './words.ts'

interface Row { id: string; name: string; kind: number; day: string; p: number; evidence: Evidence; stake: string }

/** Who is not like themselves of late, among the parties that the asker sees. */
export async function findAnomalies({ tx }: Context, { limit, cursor, kind }: QueryOf<typeof contract>): Promise<ReplyOf<typeof contract>> {
  const after = cursor ? readCursor(cursor) : null
  const { rows } = await sql<Row>`
    select p.id::text, p.name, a.kind, a.day::text, a.p, a.evidence, a.stake::text from prediction.anomaly a join parties.party p on p.id = a.party_id and p.survivor_id is null and p.deleted_at is null
    where ${kind ? sql`a.kind = ${anomalyNames.indexOf(kind) + 1}` : sql`true`} and ${after ? sql`(a.day, a.stake, a.party_id, a.kind) < (${after[0]}::date, ${after[1]}::bigint, ${after[2]}::bigint, ${after[3]}::smallint)` : sql`true`}
    order by a.day desc, a.stake desc, a.party_id desc, a.kind desc limit ${limit + 1}`.execute(tx)
  const { rows: counts } = await sql<{ kind: number; n: number }>`select a.kind, count(*)::int as n from prediction.anomaly a join parties.party p on p.id = a.party_id and p.survivor_id is null and p.deleted_at is null group by 1`.execute(tx)
  const page = cutPage(rows, limit, (row) => [row.day, row.stake, row.id, String(row.kind)])
  const { rows: [run] } = await sql<{ asOf: string | null }>`select max(as_of)::text as "asOf" from prediction.product_rhythm`.execute(tx)
  return {
    ...page, currency: await getSetting(tx, 'firm.currency'), asOf: run?.asOf ?? null, counts: Object.fromEntries(counts.map((row) => [anomalyNames[row.kind - 1]!, row.n])),
    items: page.items.map((row) => ({ party: { id: row.id, name: row.name }, kind: anomalyNames[row.kind - 1]!, day: row.day, p: row.p, evidence: row.evidence, stake: fromUnits(BigInt(row.stake) * 100n), words: anomalyWords(row.kind, row.evidence) })),
  }
}

function readCursor(cursor: string): string[] {
  const values = decodeCursor(cursor)
  if (values?.length !== 4 || Number.isNaN(Date.parse(values[0] ?? '')) || !values.slice(1).every((v) => /^-?\d{1,18}$/.test(v ?? ''))) throw new Refusal(common.invalid, {}, '/query/cursor')
  return values as string[]
}
