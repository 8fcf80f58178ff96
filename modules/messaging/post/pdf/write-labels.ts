import type { Readable } from 'node:stream'
import { type LabelSheet, placeOf } from '../label-sheet.ts'
import { POINTS, printable, writeDocument } from './open-document.ts'

const PAD = 4
const LARGEST = 10.5
const SMALLEST = 6

/** Labels with addresses on sheets of A4; the first `skip` places are left free, where a sheet was begun before. What is long is written smaller. */
export function labelsPdf(labels: Iterable<readonly string[]> | AsyncIterable<readonly string[]>, sheet: LabelSheet, skip: number): Readable {
  let pages = 0
  return writeDocument('Labels', labels, (doc, lines, n) => {
    const { page, x, y } = placeOf(sheet, skip + n)
    for (; pages <= page; pages++) doc.addPage({ size: 'A4', margin: 0 })
    const text = printable(doc, lines.join('\n'))
    const [width, height] = [(sheet.width - 2 * PAD) * POINTS, (sheet.height - PAD) * POINTS]
    let size = LARGEST
    while (size > SMALLEST && doc.fontSize(size).heightOfString(text, { width, lineGap: 0 }) > height) size -= 0.5
    const free = Math.max(0, height - doc.fontSize(size).heightOfString(text, { width, lineGap: 0 }))
    doc.fillColor('#111111').text(text, (x + PAD) * POINTS, (y + PAD / 2) * POINTS + free / 2, { width, height, lineGap: 0, ellipsis: true })
  })
}
