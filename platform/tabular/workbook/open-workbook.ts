import { posix } from 'node:path'
import { TableFault } from '../fault.ts'
import { openZip, type Zip } from './open-zip.ts'
import { readXml } from './parse-xml.ts'
import { numberStyle, type NumberStyle } from './number-style.ts'

export interface Sheet { name: string; part: string; hidden: boolean }

/** A workbook's table of contents: its sheets in order, where its strings lie, and the number style of each cell style. */
export interface Workbook { zip: Zip; sheets: Sheet[]; strings: string | null; styles: NumberStyle[]; epoch1904: boolean; close(): void }

interface Relation { target: string; type: string }

/** Opens a workbook of the xlsx kind. Other zips (documents, archives, xlsb, OpenDocument) are refused by what they hold. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const zip = await openZip(path)
  try {
    if (!zip.has('_rels/.rels')) throw new TableFault('not-a-table', { kind: zip.has('mimetype') ? 'opendocument' : 'zip' })
    const main = [...(await relations(zip, '')).values()].find(({ type }) => type.endsWith('/officeDocument'))?.target
    if (!main?.endsWith('.xml') || !zip.has(main)) throw new TableFault('not-a-table', { kind: main?.endsWith('.bin') ? 'xlsb' : 'zip' })
    const related = await relations(zip, main)
    const target = (kind: string): string | null => [...related.values()].find(({ type, target: part }) => type.endsWith(`/${kind}`) && zip.has(part))?.target ?? null
    const styles = target('styles')
    const { sheets, epoch1904 } = await contents(zip, main, related)
    return { zip, sheets, epoch1904, strings: target('sharedStrings'), styles: styles ? await readStyles(zip, styles) : [], close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** The relations of a part by id, their targets as names of parts. */
async function relations(zip: Zip, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part)
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const found = new Map<string, Relation>()
  if (!zip.has(list)) return found
  await readXml(zip.read(list), {
    open: (name, { Id: id = '', Target: target = '', Type: type = '' }) => {
      if (name === 'Relationship') found.set(id, { type, target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target) })
    },
  })
  return found
}

async function contents(zip: Zip, main: string, related: Map<string, Relation>): Promise<{ sheets: Sheet[]; epoch1904: boolean }> {
  const sheets: Sheet[] = []
  let epoch1904 = false
  let isWorkbook = false
  await readXml(zip.read(main), {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true
      if (name === 'workbookPr') epoch1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const relation = related.get(id)
      if (relation?.type.endsWith('/worksheet') && zip.has(relation.target)) sheets.push({ name: attributes['name'] ?? '', part: relation.target, hidden: (attributes['state'] ?? 'visible') !== 'visible' })
    },
  })
  if (!isWorkbook) throw new TableFault('not-a-table', { kind: 'zip' })
  if (sheets.length === 0) throw new TableFault('no-sheets')
  return { sheets, epoch1904 }
}

async function readStyles(zip: Zip, part: string): Promise<NumberStyle[]> {
  const codes = new Map<number, string>()
  const styles: NumberStyle[] = []
  let inCells = false
  await readXml(zip.read(part), {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) { const id = Number(attributes['numFmtId'] ?? 0); styles.push(numberStyle(id, codes.get(id))) }
    },
    close: (name) => { if (name === 'cellXfs') inCells = false },
  })
  return styles
}
