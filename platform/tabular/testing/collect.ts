import { openTable } from '../open-table.ts'
import type { Row, TableReading } from '../shape.ts'

/** All rows of a small table. */
export async function rowsOf(path: string, reading: TableReading): Promise<Row[]> {
  const rows: Row[] = []
  for await (const batch of openTable(path, reading)) rows.push(...batch.rows)
  return rows
}

export const cellsOf = async (path: string, reading: TableReading): Promise<string[][]> => (await rowsOf(path, reading)).map((row) => row.cells)

/** The code and values of the fault that a promise ends with. */
export async function faultOf(promise: Promise<unknown>): Promise<object> {
  try {
    return { gave: await promise }
  } catch (fault) {
    return { code: (fault as { code?: string }).code, ...(fault as { params?: object }).params }
  }
}
