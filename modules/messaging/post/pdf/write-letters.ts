import type { Readable } from 'node:stream'
import { type Document, POINTS, printable, writeDocument } from './open-document.ts'

/** A letter with everything filled in; `to` are the lines of its address. */
export interface LetterSheet { to: readonly string[]; subject: string | null; body: string }
export interface LetterHead { from: { name: string; address: string }; language: string; zone: string; now: Date }

const mm = (n: number): number => n * POINTS
/** Where the window of an envelope shows the address (DIN 5008, form B; DL and C5/6 windows alike). */
const window = { x: mm(25), y: mm(45), width: mm(80) }
const INK = '#111111'

/** Letters, each beginning a page of A4: who writes and the address in the window, the day, the subject, the words; further pages are numbered. */
export function lettersPdf(letters: Iterable<LetterSheet> | AsyncIterable<LetterSheet>, { from, language, zone, now }: LetterHead): Readable {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone }).format(now)
  const sender = [from.name, from.address].filter(Boolean).join(' · ')
  return writeDocument('Letters', letters, (doc, { to, subject, body }) => {
    doc.addPage()
    const say = (text: string, options?: PDFKit.Mixins.TextOptions) => doc.text(printable(doc, text), options)
    doc.fillColor(INK).fontSize(7.5).text(printable(doc, sender), window.x, window.y, { width: window.width, height: mm(8), ellipsis: true })
    const line = Math.min(doc.y, window.y + mm(8)) + mm(0.8)
    doc.moveTo(window.x, line).lineTo(window.x + window.width, line).lineWidth(0.3).stroke(INK)
    doc.fontSize(10.5).text('', window.x, window.y + mm(10))
    for (const line of to) say(line, { width: window.width, lineGap: 1 })
    doc.x = mm(25)
    doc.y = Math.max(doc.y + mm(8), mm(100))
    doc.fontSize(10.5)
    say(day, { align: 'right' })
    doc.moveDown(1)
    if (subject) { doc.fontSize(14); say(subject); doc.moveDown(0.6) }
    doc.fontSize(11.5)
    numbered(doc, () => say(body, { lineGap: 6, paragraphGap: 5 }))
  })
}

/** Numbers the pages that come while something is written. */
function numbered(doc: Document, write: () => void): void {
  let page = 1
  const turn = () => {
    const { x, y } = doc
    const bottom = doc.page.margins.bottom
    doc.page.margins.bottom = 0
    doc.fontSize(9).text(String(++page), mm(25), mm(283), { width: mm(160), align: 'center', lineBreak: false })
    doc.page.margins.bottom = bottom
    doc.fontSize(11.5)
    doc.x = x
    doc.y = y
  }
  doc.on('pageAdded', turn)
  write()
  doc.off('pageAdded', turn)
}
