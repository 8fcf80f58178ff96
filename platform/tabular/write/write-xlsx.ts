import { Readable } from 'node:stream'
import type { Cell, Rows } from './cell.ts'
import { sheetRow, styleOf } from './sheet-row.ts'
import { sheetEnd, sheetStart, workbookParts } from './workbook-parts.ts'
import { writeZip, type ZipPart } from './write-zip.ts'

export interface XlsxOptions {
  header?: readonly string[]
  /** The sheet's name; characters that names may not have are dropped. */
  sheet?: string
  /** Rows of one sheet, header included, before another is begun; the most that spreadsheets read unless said otherwise. */
  sheetRows?: number
}

const CHUNK = 64 * 1024
const MOST_ROWS = 1_048_576
/** Bytes of one sheet's XML, well below the 4 GB that a plain zip can hold. */
const MOST_BYTES = 3 * 1024 ** 3

/** Writes rows as a workbook, as fast as the stream is read and no faster; what is too long for one sheet goes on in the next, under the same header. Texts that look like formulas are made harmless. */
export function writeXlsx(rows: Rows, options: XlsxOptions = {}): Readable {
  return Readable.from(writeZip(parts(rows, options)), { objectMode: false, highWaterMark: CHUNK })
}

async function* parts(rows: Rows, { header, sheet = 'Sheet1', sheetRows = MOST_ROWS }: XlsxOptions): AsyncGenerator<ZipPart> {
  const source: AsyncIterator<readonly Cell[]> | Iterator<readonly Cell[]> = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()
  const base = sheet.replace(/[[\]:*?/\\]/g, '').replace(/^'+|'+$/g, '').slice(0, 25) || 'Sheet1'
  const names: string[] = []
  try {
    let next = await source.next()
    async function* content(): AsyncGenerator<Buffer> {
      let text = sheetStart(header !== undefined) + (header ? sheetRow(header, 1, styleOf.bold) : '')
      let line = header ? 2 : 1
      for (let written = 0; !next.done && line <= sheetRows && written < MOST_BYTES; next = await source.next()) {
        text += sheetRow(next.value, line++)
        if (text.length < CHUNK) continue
        const bytes = Buffer.from(text)
        written += bytes.length
        text = ''
        yield bytes
      }
      yield Buffer.from(text + sheetEnd)
    }
    do {
      names.push(names.length === 0 ? base : `${base} ${names.length + 1}`)
      yield { name: `xl/worksheets/sheet${names.length}.xml`, content: content() }
    } while (!next.done)
  } finally {
    await source.return?.()
  }
  for (const [name, xml] of workbookParts(names)) yield { name, content: Readable.from([Buffer.from(xml)]) }
}
