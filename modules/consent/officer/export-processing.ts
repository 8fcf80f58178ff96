import { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Language } from '#kernel/text.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import type { Streamed } from '#platform/http/route.ts'
import { texts } from '../messages/index.ts'
import { findPurposes } from '../purpose/find-purposes.ts'
import '#modules/parties/extension.ts'

const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** The record of processing as a table: a line for each purpose, with its basis, whose data, which, who gets them, how long they are kept and how they are guarded. */
export async function exportProcessing(context: Context, language: Language): Promise<Streamed> {
  const { record, bases } = (await texts[language]()).default
  const { purposes } = await findPurposes(context)
  const { rows: counted } = await sql<{ purpose: string; n: number }>`select purpose, count(distinct party_id)::int as n from consent.entry group by purpose`.execute(context.tx)
  const { rows: rules } = await sql<{ label: Record<Language, string>; keep_months: number }>`select label, keep_months from consent.retention where active order by key`.execute(context.tx)
  const data = (await gather('subjectData')).map((part) => part.name).toSorted().join(', ')
  const kept = rules.map((r) => record.kept(r.label[language], r.keep_months)).join('; ')
  const lines = purposes.filter((p) => p.active).map((p) => [p.label[language], p.text?.[language] ?? '', bases[p.lawfulBasis], String(counted.find((c) => c.purpose === p.key)?.n ?? 0), record.subjects, data, p.key.startsWith('sharing') ? record.third : record.own, p.validMonths === null ? kept : `${record.valid(p.validMonths)}; ${kept}`, record.guarded])
  await audit(context, { action: 'export', object: 'consent', detail: { record: 'processing' } })
  const csv = [record.heads, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')
  return { stream: Readable.from([`\ufeff${csv}\r\n`]), type: 'text/csv; charset=utf-8', filename: `${record.file}.csv` }
}
