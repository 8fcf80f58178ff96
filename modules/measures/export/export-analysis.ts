import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Streamed } from '#platform/http/route.ts'
import { writeCsv, writeXlsx } from '#platform/tabular/index.ts'
import type { AnalysisQuery } from '../contract.ts'
import { askMeasures, understood } from '../query/ask-measures.ts'
import { tableOf } from './table-of.ts'

const names = { 'zh-CN': '分析', 'zh-TW': '分析', en: 'analysis' } as const

/** An answer as a file, within the asker's rights. */
export async function exportAnalysis(context: Context, { query, format }: { query: AnalysisQuery; format: 'csv' | 'xlsx' }): Promise<Streamed> {
  const { language } = context.actor
  const answer = await askMeasures(context, query)
  const { header, rows } = tableOf(await understood(context, query), answer, language)
  await audit(context, { action: 'export', object: 'analysis', detail: { ...query } })
  const filename = `${names[language]}-${answer.day}.${format}`
  if (format === 'csv') return { stream: writeCsv(rows, { header }), type: 'text/csv; charset=utf-8', filename }
  return { stream: writeXlsx(rows, { header, sheet: names[language] }), type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', filename }
}
