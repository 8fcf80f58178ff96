import { TableFault } from '../fault.ts'
import type { Row } from '../shape.ts'
import { hearSheet } from './hear-sheet.ts'
import { openWorkbook, type Workbook } from './open-workbook.ts'
import { parseXml } from './parse-xml.ts'
import { readSharedStrings } from './read-shared-strings.ts'

/** Rows of a sheet as they are unpacked, piece by piece, with the unpacked bytes read and to be read. */
export interface SheetPiece { rows: Row[]; bytesRead: number; bytesTotal: number }

/** Reads one sheet of a workbook, without a name the first visible one. Only a piece of the sheet is in memory at a time, besides the shared strings. */
export async function* readSheet(path: string, name?: string): AsyncGenerator<SheetPiece> {
  const workbook = await openWorkbook(path)
  try {
    yield* piecesOf(workbook, partOf(workbook, name))
  } finally {
    workbook.close()
  }
}

function partOf({ sheets }: Workbook, name: string | undefined): string {
  const sheet = name === undefined ? sheets.find(({ hidden }) => !hidden) ?? sheets[0] : sheets.find((candidate) => candidate.name === name)
  if (!sheet) throw new TableFault('no-such-sheet', { sheet: name ?? '' })
  return sheet.part
}

async function* piecesOf({ zip, strings, styles, epoch1904 }: Workbook, part: string): AsyncGenerator<SheetPiece> {
  const store = strings ? await readSharedStrings(zip.read(strings)) : null
  const bytesTotal = zip.size(part)
  let bytesRead = 0
  let rows: Row[] = []
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of zip.read(part)) { bytesRead += chunk.length; yield chunk }
  }
  try {
    for await (const _ of parseXml(counted(), hearSheet({ strings: store, styles, epoch1904 }, (row) => rows.push(row)))) {
      if (rows.length === 0) continue
      yield { rows, bytesRead, bytesTotal }
      rows = []
    }
    if (rows.length > 0) yield { rows, bytesRead, bytesTotal }
  } finally {
    store?.close()
  }
}
