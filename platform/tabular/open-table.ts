import { sniffFile } from './content/sniff-file.ts'
import { readDelimited } from './delimited/read-delimited.ts'
import { TableFault } from './fault.ts'
import type { Batch, TableReading } from './shape.ts'
import { readXlsx } from './workbook/read-xlsx.ts'

/** Reads a table in batches of rows, each only when asked for, so that neither the file's size nor a slow reader fills memory. Give it what `detectTable` found, changed where a person knows better.
 *  Flawed rows carry their problem; a file that is no table throws a `TableFault`. To go on after a crash, pass the `lastRow` of the last batch done as `afterRow`. */
export async function* openTable(path: string, reading: TableReading): AsyncGenerator<Batch> {
  const content = await sniffFile(path)
  if (reading.format === 'xlsx') {
    if (content !== 'zip') throw new TableFault('not-xlsx', { kind: content })
    yield* readXlsx(path, reading)
  } else {
    if (content !== 'text') throw new TableFault('not-a-table', { kind: content })
    yield* readDelimited(path, reading)
  }
}
