/* oxlint-disable unicorn/no-thenable -- `then` is a rule's right side, never a promise */
import { associationRules, type Baskets, baskets, frequentItemsets, type Rules } from '#analytics/index.ts'
import { type Command, need, type Values } from '../command.ts'
import { openFile, rowsOf, type SourceFile } from '../files/open-file.ts'
import { choiceOption, numberOption, orUsage } from '../files/options.ts'
import { readColumns } from '../files/read-columns.ts'
import { readingOptions, readingUsage } from '../files/reading-options.ts'

interface Sold { sold: Baskets; names: string[] }

export const command: Command = {
  usage: `mine rules FILE [--format basket|lines --basket COLUMN --item COLUMN] --support 0.001 --confidence 0.8 [--longest 10] [--most N] [--most-items 200] ${readingUsage} [--json]`,
  options: { ...readingOptions, format: { type: 'string' }, basket: { type: 'string' }, item: { type: 'string' }, support: { type: 'string' }, confidence: { type: 'string' }, longest: { type: 'string' }, most: { type: 'string' }, 'most-items': { type: 'string' } },
  words: [1, 1],
  async run({ values, words }) {
    for (const name of ['support', 'confidence']) need(values, name)
    const share = { least: 0, most: 1 }
    const [support, confidence] = [numberOption(values, 'support', share)!, numberOption(values, 'confidence', share)!]
    const format = choiceOption(values, 'format', ['basket', 'lines'])
    const whole = { least: 1, whole: true }
    const caps = { longest: numberOption(values, 'longest', whole), most: numberOption(values, 'most', whole), basket: numberOption(values, 'most-items', whole) }
    const { sold, names } = format === 'basket'
      ? await readBaskets(await openBaskets(words[0]!, values))
      : await readLines(await openFile(words[0]!, values), need(values, 'basket'), need(values, 'item'))
    const sets = orUsage(() => frequentItemsets(sold, support, caps))
    const rules = orUsage(() => associationRules(sets, confidence, caps.most))
    const told = Array.from(rules.right, (_, r) => toldRule(rules, names, r))
    const json = { baskets: sets.baskets, items: names.length, itemsets: sets.count.length, trimmed: sets.trimmed, rules: told }
    return { json, text: told.map((rule) => `${rule.if.join(', ')} → ${rule.then}  ${rule.count} baskets, confidence ${rule.confidence.toFixed(3)}, lift ${rule.lift.toFixed(2)}`).join('\n') }
  },
}

const toldRule = (rules: Rules, names: string[], r: number) => ({
  if: Array.from(rules.left.subarray(rules.start[r], rules.start[r + 1]), (item) => names[item]!).sort(), then: names[rules.right[r]!]!,
  support: rules.support[r]!, confidence: rules.confidence[r]!, lift: rules.lift[r]!, count: rules.count[r]!,
})

/** Baskets differ in length, which keeps a delimiter from being guessed as that of a table is: of the usual ones the one that parts the lines most. */
async function openBaskets(path: string, values: Values): Promise<SourceFile> {
  const opened: SourceFile[] = []
  for (const delimiter of [',', ';', '\t', '|'] as const) opened.push(await openFile(path, values, { header: false, delimiter }))
  return opened.reduce((most, file) => (file.columns.length > most.columns.length ? file : most))
}

/** A basket a line, its items side by side. The parser makes an error of every line that is not as long as the one before; where lengths are free these need no stack, which would cost most of the reading. */
async function readBaskets(file: SourceFile): Promise<Sold> {
  const gathered = gatherer()
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  let rows = 0
  try {
    for await (const { cells } of rowsOf(file)) {
      for (const cell of cells) gathered.add(rows, cell)
      rows++
    }
  } finally {
    Error.stackTraceLimit = limit
  }
  return gathered.done(rows)
}

/** An item a line, with the number of its basket. */
async function readLines(file: SourceFile, basket: string, item: string): Promise<Sold> {
  const { column } = await readColumns(file, { basket, item })
  const numbers = new Map<string, number>()
  const gathered = gatherer()
  column.basket.forEach((text, i) => {
    const name = text.trim()
    if (!numbers.has(name)) numbers.set(name, numbers.size)
    gathered.add(numbers.get(name)!, column.item[i]!)
  })
  return gathered.done(numbers.size)
}

function gatherer(): { add(basket: number, text: string): void; done(count: number): Sold } {
  const numbers = new Map<string, number>()
  const at: number[] = []
  const item: number[] = []
  return {
    add(basket, text) {
      const name = text.trim()
      if (name === '') return
      let number = numbers.get(name)
      if (number === undefined) numbers.set(name, number = numbers.size)
      at.push(basket)
      item.push(number)
    },
    done: (count) => ({ sold: baskets(Int32Array.from(at), Int32Array.from(item), count, numbers.size), names: [...numbers.keys()] }),
  }
}
