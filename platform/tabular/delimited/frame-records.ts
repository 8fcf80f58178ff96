import { limits } from '../limits.ts'
import { quoteState } from './quote-state.ts'

/** The text of one record: a line, or several where a quoted cell spans them. A flawed one is a single line whose quotes are to be read as plain text. */
export interface Framed { line: number; text: string; flaw?: 'unclosed-quote' | 'stray-quote' }

/** Both put the records that became whole at the end of `out`. */
export interface Framer { add(line: string, number: number, out: Framed[]): void; end(out: Framed[]): void }

/** Joins lines to records. A quote that is never closed, or is followed far below by text that cannot stand there, costs its own line only: the lines after it are read anew. */
export function frameRecords(quote: string | null, delimiter: string): Framer {
  let pending: Framed[] = []
  let length = 0

  /** Takes one line; returns lines to be read anew where an open quote is given up. */
  const take = (item: Framed, out: Framed[]): Framed[] => {
    const open = pending.length > 0
    const state = !quote || !item.text.includes(quote) ? (open ? 'open' : 'closed') : quoteState(item.text, quote, delimiter, open)
    if (state === 'open' || open) { pending.push(item); length += item.text.length }
    if (state === 'open') return length > limits.lineLength || pending.length > limits.quotedLines ? giveUp(out) : []
    if (state === 'stray' && open) return giveUp(out)
    if (state === 'stray') out.push({ ...item, flaw: 'stray-quote' })
    else if (open) out.push({ line: pending[0]!.line, text: pending.map((p) => p.text).join('\n') })
    else out.push(item)
    pending = []
    length = 0
    return []
  }

  const giveUp = (out: Framed[]): Framed[] => {
    const [first, ...others] = pending
    if (first) out.push({ ...first, flaw: 'unclosed-quote' })
    pending = []
    length = 0
    return others
  }

  const drain = (lines: Framed[], out: Framed[]): void => {
    for (let queue = lines; queue.length > 0;) {
      const [next, ...others] = queue
      queue = [...take(next!, out), ...others]
    }
  }

  return {
    add: (line, number, out) => {
      if (pending.length === 0 && (!quote || !line.includes(quote))) out.push({ line: number, text: line })
      else drain([{ line: number, text: line }], out)
    },
    end: (out) => { while (pending.length > 0) drain(giveUp(out), out) },
  }
}
