import { createReadStream } from 'node:fs'

const mark = Buffer.from('EncryptedPackage', 'utf16le')

/** Whether an OLE container holds an encrypted modern document (a workbook with a password) rather than an old one: its directory then names the stream so. */
export async function isEncryptedOffice(path: string): Promise<boolean> {
  let tail: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([tail, chunk])
    if (bytes.includes(mark)) return true
    tail = bytes.subarray(-mark.length)
  }
  return false
}
