import { writeZip } from '../write/write-zip.ts'

/** A workbook with these parts beside the usual ones; `sheet` is the inside of its first sheet's <sheetData>. */
export async function workbook(sheet: string, more: Record<string, string> = {}, workbookXml?: string): Promise<Buffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (inside: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  const parts: Record<string, string> = {
    '_rels/.rels': relations(`<Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': workbookXml ?? `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(`<Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="s" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${office}/styles" Target="styles.xml"/>`),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  }
  return zipOf(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]))
}

/** A zip of these parts. */
export async function zipOf(parts: [name: string, content: Buffer][]): Promise<Buffer> {
  const bytes: Buffer[] = []
  for await (const chunk of writeZip(parts.map(([name, content]) => ({ name, content: (async function* () { yield content })() })))) bytes.push(chunk)
  return Buffer.concat(bytes)
}

/** A zip of one part whose directory tells lies about how large it is when unpacked. */
export async function lyingZip(name: string, content: Buffer, declared: number): Promise<Buffer> {
  const zip = await zipOf([[name, content]])
  const directory = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
  zip.writeUInt32LE(declared, directory + 24)
  return zip
}
