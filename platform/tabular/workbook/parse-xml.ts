import { SaxesParser } from 'saxes'
import { decoderOf } from '../encoding/decoder.ts'
import { TableFault } from '../fault.ts'

/** What a reader of XML wants to hear: elements by their local name (prefixes differ between writers), and text. */
export interface XmlListener {
  open?(name: string, attributes: Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

/** One text or tag may not be longer: the parser holds it whole. */
const LONGEST = 16 * 1024 * 1024

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Parses XML as it arrives and yields after each piece, so that what was heard can be passed on before more is read. Entities beyond XML's five are refused, so none can grow. */
export async function* parseXml(bytes: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let silent = 0
  parser.on('error', (error) => { throw new TableFault('xlsx-damaged', {}, error) })
  parser.on('opentag', (tag) => { silent = 0; listener.open?.(local(tag.name), tag.attributes) })
  parser.on('closetag', (tag) => { silent = 0; listener.close?.(local(tag.name)) })
  parser.on('text', (text) => { silent = 0; listener.text?.(text) })
  parser.on('cdata', (text) => { silent = 0; listener.text?.(text) })
  let decoder: ReturnType<typeof decoderOf> | undefined
  for await (const chunk of bytes) {
    decoder ??= decoderOf(chunk[0] === 0xff ? 'utf-16le' : chunk[0] === 0xfe ? 'utf-16be' : 'utf-8')
    silent += chunk.length
    if (silent > LONGEST) throw new TableFault('too-large', { limit: LONGEST })
    parser.write(decoder.write(chunk))
    yield
  }
  parser.close()
}

/** Parses a small part whole. */
export async function readXml(bytes: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _ of parseXml(bytes, listener)) continue
}
