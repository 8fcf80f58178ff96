import { sql } from 'kysely'
import type { Readable } from 'node:stream'
import type { Language } from '#kernel/text.ts'
import { audit } from '#platform/audit/record.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext, Streamed } from '#platform/http/route.ts'
import { writeCsv, writeXlsx } from '#platform/tabular/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { FailedRow, Remark } from '../contract.ts'
import { requireImport } from '../import/read-import.ts'
import { headings } from './headings.ts'
import { remarkSayer } from './say-remark.ts'

const AT_ONCE = 2_000

/** The rows that failed as a file: the cells as they were under their own titles, then the line and the reason in the reader's language. Put right, it can be imported again. */
export async function downloadFailures({ db, actor, now }: Pick<HttpContext, 'db' | 'actor' | 'now'>, id: string, format: 'csv' | 'xlsx'): Promise<Streamed> {
  const record = await inTransaction(db, actor, async (context) => {
    await audit(context, { action: 'download-failures', object: 'import', id })
    return requireImport(context, id)
  }, now)
  const filename = `${record.file_name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}-${headings[actor.language].failures}.${format}`
  return { stream: failuresFile({ db, actor, id, format, titles: record.shape.columns, language: actor.language }), type: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', filename }
}

interface Wanted { db: Db; actor: Actor; id: string; format: 'csv' | 'xlsx'; titles: readonly string[]; language: Language }

export function failuresFile({ db, actor, id, format, titles, language }: Wanted): Readable {
  const header = [...titles, headings[language].line, headings[language].reason]
  const rows = failedRows((work) => inTransaction(db, actor, work), id, titles.length, remarkSayer(language))
  return format === 'csv' ? writeCsv(rows, { header }) : writeXlsx(rows, { header, sheet: headings[language].failures })
}

type Within = <T>(work: (context: Context) => Promise<T>) => Promise<T>

async function* failedRows(within: Within, id: string, width: number, say: (remark: Remark) => Promise<string>): AsyncGenerator<(string | number)[]> {
  let after = '0'
  for (;;) {
    const { rows } = await within(({ tx }) => sql<FailedRow & { row: string }>`select row, line::int, cells, reasons from exchange.failure where import_id = ${id} and row > ${after}::bigint order by row limit ${AT_ONCE}`.execute(tx))
    for (const r of rows) {
      const cells = Array.from({ length: width }, (_, i) => r.cells[i] ?? '')
      yield [...cells, r.line, (await Promise.all(r.reasons.map(say))).join('; ')]
    }
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)!.row
  }
}
