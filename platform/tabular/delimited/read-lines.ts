import { createReadStream } from 'node:fs'
import { decoderOf } from '../encoding/decoder.ts'
import { TableFault } from '../fault.ts'
import { limits } from '../limits.ts'
import type { Encoding } from '../shape.ts'

/** Whole lines without their ends, the number of the first, and the bytes read so far. */
export interface LineBlock { lines: string[]; firstLine: number; bytesRead: number }

const CHUNK = 64 * 1024

/** Reads a text file block by block. Lines end at LF or CRLF, or at CR in files without any LF. A line beyond the limit is refused before it fills memory. */
export async function* readLines(path: string, encoding: Encoding): AsyncGenerator<LineBlock> {
  const decoder = decoderOf(encoding)
  let end = ''
  let rest = ''
  let firstLine = 1
  let bytesRead = 0
  const cut = (text: string): string[] => {
    const lines = text.split(end)
    if (end === '\n' && text.includes('\r')) for (const [i, line] of lines.entries()) if (line.endsWith('\r')) lines[i] = line.slice(0, -1)
    const long = lines.findIndex((line) => line.length > limits.lineLength)
    if (long >= 0) throw new TableFault('line-too-long', { line: firstLine + long, limit: limits.lineLength })
    return lines
  }
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    bytesRead += chunk.length
    const text = rest + decoder.write(chunk)
    end ||= text.includes('\n') || !text.includes('\r') ? '\n' : '\r'
    const whole = text.lastIndexOf(end)
    rest = text.slice(whole + 1)
    if (rest.length > limits.lineLength) cut(rest)
    if (whole < 0) continue
    const lines = cut(text.slice(0, whole))
    yield { lines, firstLine, bytesRead }
    firstLine += lines.length
  }
  rest += decoder.end()
  end ||= '\n'
  if (rest) yield { lines: cut(rest), firstLine, bytesRead }
}
