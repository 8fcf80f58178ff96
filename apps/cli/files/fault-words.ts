import type { TableFault } from '#platform/tabular/index.ts'

const sentences: Readonly<Record<TableFault['code'], (params: TableFault['params']) => string>> = {
  'empty-file': () => 'the file is empty', 'not-a-table': ({ kind }) => `this is no table but ${kind}: export it as CSV or .xlsx`, 'not-xlsx': () => 'this is no .xlsx workbook', 'xlsx-damaged': () => 'the workbook is damaged: open it and save it anew',
  'old-xls': () => 'this is an old .xls workbook: save it as .xlsx or CSV', encrypted: () => 'the workbook has a password: save it without', 'zip-bomb': () => 'unpacked, the workbook is far larger than a table can be', 'too-large': ({ limit }) => `the file is larger than ${limit}`,
  'no-such-sheet': ({ sheet }) => `there is no sheet ${sheet}`, 'no-sheets': () => 'the workbook has no sheets', 'too-many-columns': ({ found, limit }) => `${found} columns are more than ${limit}`, 'line-too-long': ({ line }) => `line ${line} is too long for a table`,
  'unknown-encoding': () => 'its encoding is not known: say --encoding',
}

/** Why a file is no table, as a sentence for whoever gave it. */
export const faultWords = ({ code, params }: TableFault): string => sentences[code](params)
