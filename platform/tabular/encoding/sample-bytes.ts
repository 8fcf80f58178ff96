import { isAscii } from 'node:buffer'
import { createReadStream } from 'node:fs'

const SCANNED = 64 * 1024 * 1024
const WANTED = 256 * 1024
const LINE = 1024 * 1024
const HEAD = 64 * 1024

/** The start of a file, and those whole lines of its first 64 MB that tell its encoding: the ones with bytes beyond ASCII, at most about 256 kB of them. */
export interface ByteSample { head: Buffer; telling: Buffer }

/** Reads a sample of a file. Names may be rare among digits, so plain lines are passed over rather than counted. */
export async function sampleBytes(path: string): Promise<ByteSample> {
  const telling: Buffer[] = []
  let head: Buffer = Buffer.alloc(0)
  let carry: Buffer = Buffer.alloc(0)
  let size = 0
  const keep = (lines: Buffer): void => { for (const line of tellingLines(lines)) { telling.push(line); size += line.length } }
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024, end: SCANNED - 1 }) as AsyncIterable<Buffer>) {
    if (head.length < HEAD) head = Buffer.concat([head, chunk]).subarray(0, HEAD)
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk
    const end = bytes.lastIndexOf(0x0a) + 1
    carry = bytes.length - end > LINE ? Buffer.alloc(0) : bytes.subarray(end)
    keep(bytes.subarray(0, end))
    if (size >= WANTED) return { head, telling: Buffer.concat(telling) }
  }
  keep(carry)
  return { head, telling: Buffer.concat(telling) }
}

function* tellingLines(bytes: Buffer): Generator<Buffer> {
  if (isAscii(bytes)) return
  for (let from = 0; from < bytes.length;) {
    const newline = bytes.indexOf(0x0a, from)
    const to = newline < 0 ? bytes.length : newline + 1
    const line = bytes.subarray(from, to)
    if (!isAscii(line)) yield line
    from = to
  }
}
