import { createRequire } from 'node:module'
import { PassThrough, type Readable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'

export type Document = PDFKit.PDFDocument

/** A serif of Google’s Noto with Simplified and Traditional characters and Latin (SIL Open Font License); what a document uses of it goes into the document. */
const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
export const POINTS = 72 / 25.4

interface Glyphs { font: { hasGlyphForCodePoint(point: number): boolean } }
/** Stands for a sign that the font does not have: the printer’s geta. */
const GETA = '〓'

const UNPRINTED = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}\p{Cc}\p{Cf}]/u

/** A text as the font can print it: emoji that it lacks are left out, another sign is marked. */
export function printable(doc: Document, text: string): string {
  const { font } = (doc as unknown as { _font: Glyphs })._font
  return [...text].map((c) => (c === '\n' || font.hasGlyphForCodePoint(c.codePointAt(0)!) ? c : UNPRINTED.test(c) ? '' : GETA)).join('')
}

/** A PDF on A4 that is written while it is read: `write` puts one thing after the other on it, others are served in between, and it waits where its reader is slow. What writes it is loaded with the first one: 10 MB that few processes need. */
export function writeDocument<T>(title: string, things: Iterable<T> | AsyncIterable<T>, write: (doc: Document, thing: T, n: number) => void): Readable {
  const out = new PassThrough()
  void (async () => {
    const { default: PDFDocument } = await import('pdfkit')
    const doc = new PDFDocument({ size: 'A4', margin: 25 * POINTS, autoFirstPage: false, font: FONT, info: { Title: title, Creator: 'Guanxi' }, lang: 'zh' })
    doc.pipe(out)
    let n = 0
    for await (const thing of things) {
      if (out.destroyed) return
      write(doc, thing, n++)
      await (out.writableNeedDrain ? new Promise<void>((resolve) => { out.once('drain', resolve).once('close', resolve) }) : breathe())
    }
    if (!n) doc.addPage()
    doc.end()
  })().catch((error: Error) => out.destroy(error))
  return out
}
