import { type ImportedLine, toAmount } from './read-lines.ts'
import type { LineRecord } from '../order/create-orders.ts'

/** One order or return as a file tells it, before its customer and products are known. */
export interface ImportedOrder {
  kind: 'order' | 'return'
  number: string | null
  /** The order that a cancellation's number names: `C536379` takes back `536379`. */
  originalNumber: string | null
  lines: ImportedLine[]
}

const CANCELLATION = /^[Cc](?=\d)/

const takesBack = (line: ImportedLine): boolean => line.quantity.startsWith('-') || line.cents < 0n || (line.number !== null && CANCELLATION.test(line.number))

/** Joins lines of one number to orders; what is taken back becomes a return of its own beside what was bought. Lines without a number are orders of their own. */
export function groupOrders(lines: readonly ImportedLine[]): ImportedOrder[] {
  const groups = new Map<string, ImportedOrder>()
  const all: ImportedOrder[] = []
  for (const line of lines) {
    const back = takesBack(line)
    const key = line.number === null ? null : `${line.number}\n${line.customer}\n${back ? 'return' : 'order'}`
    const known = key === null ? undefined : groups.get(key)
    if (known) known.lines.push(line)
    else {
      const made: ImportedOrder = { kind: back ? 'return' : 'order', number: line.number, originalNumber: back ? line.number?.replace(CANCELLATION, '') ?? null : null, lines: [line] }
      all.push(made)
      if (key !== null) groups.set(key, made)
    }
  }
  return all.map((order) => ({ ...order, number: numberOf(order, groups) }))
}

/** Numbers are unique: a return inside an ordinary order gets a mark of its own. */
function numberOf({ kind, number, lines }: ImportedOrder, groups: ReadonlyMap<string, ImportedOrder>): string | null {
  if (number === null || kind === 'order' || CANCELLATION.test(number)) return number
  return groups.has(`${number}\n${lines[0]!.customer}\norder`) ? `${number}/R` : number
}

const abs = (text: string): string => text.replace('-', '')
const absCents = (cents: bigint): bigint => (cents < 0n ? -cents : cents)

/** A line as the order module takes it: amounts as of an order; the module turns a return's below nothing. Within a return a line that gives (a fee) keeps its sign against the rest. */
export const recordOf = (line: ImportedLine, productId: string | null): LineRecord => ({
  productId, description: line.description, quantity: abs(line.quantity), unitPrice: line.unitPrice, amount: toAmount(absCents(line.cents)), cost: line.costCents === null ? null : toAmount(absCents(line.costCents)),
})

export const totalOf = (lines: readonly ImportedLine[]): string => toAmount(lines.reduce((sum, l) => sum + absCents(l.cents), 0n))

/** The cost of an order: known only where every line's is. */
export const costOf = (lines: readonly ImportedLine[]): string | null =>
  lines.every((l) => l.costCents !== null) ? toAmount(lines.reduce((sum, l) => sum + absCents(l.costCents!), 0n)) : null
