import { kaplanMeier, type LifeTimes, logRank, timeUntil } from '#analytics/index.ts'
import { type Command, need, UsageError } from '../command.ts'
import { openFile } from '../files/open-file.ts'
import { orUsage } from '../files/options.ts'
import { readColumns } from '../files/read-columns.ts'
import { readingOptions, readingUsage } from '../files/reading-options.ts'
import { says } from '../files/says.ts'
import { numbersOf } from '../files/typed-columns.ts'

const yes = /^(1|1\.0+|true|yes|y|t|是|有)$/i

export const command: Command = {
  usage: `fit survival FILE --time COLUMN --event COLUMN[:VALUE] [--by COLUMN] [--curves] ${readingUsage} [--json]`,
  options: { ...readingOptions, time: { type: 'string' }, event: { type: 'string' }, by: { type: 'string' }, curves: { type: 'boolean' } },
  words: [1, 1],
  async run({ values, words }) {
    const file = await openFile(words[0]!, values)
    const [, event = '', value] = /^(.*?)(?::(.*))?$/s.exec(need(values, 'event'))!
    const by = typeof values.by === 'string' ? values.by : undefined
    const { column, line } = await readColumns(file, { time: need(values, 'time'), event, by: by ?? event })
    const time = numbersOf(column.time, line, 'time')
    const known = (i: number): boolean => !Number.isNaN(time[i]) && column.event[i]!.trim() !== ''
    const rows = line.map((_, i) => i).filter(known)
    const happened = (cell: string): boolean => (value === undefined ? yes.test(cell.trim()) : says(cell, value))
    const lives = { time: Float64Array.from(rows, (i) => time[i]!), event: Uint8Array.from(rows, (i) => (happened(column.event[i]!) ? 1 : 0)) }
    if (!lives.event.includes(1)) throw new UsageError(`no row has the event${value === undefined ? ': say which value means it, --event COLUMN:VALUE' : ` ${event} = ${value}`}`)
    const labels = rows.map((i) => (by === undefined ? 'all' : column.by[i]!.trim()))
    const names = inOrder([...new Set(labels)])
    const group = Int32Array.from(labels, (label) => names.indexOf(label))
    const groups = names.map((name, g) => toldGroup(name, lives, group, g, values.curves === true))
    const json = { groups, ...(rows.length < line.length && { withoutTimeOrEvent: line.length - rows.length }), ...(names.length > 1 && { logRank: orUsage(() => toldTest(lives, group, names)) }) }
    return { json, text: groups.map(({ group: name, n, events, median, lower, upper }) => `${name}  ${n}, ${events} left, median ${median ?? '–'} (${lower ?? '–'} … ${upper ?? '–'})`).join('\n') }
  },
}

const orNull = (x: number): number | null => (Number.isNaN(x) ? null : x)

function toldGroup(name: string, { time, event }: LifeTimes, group: Int32Array, g: number, curves: boolean) {
  const own = (_: number, i: number): boolean => group[i] === g
  const curve = orUsage(() => kaplanMeier({ time: time.filter(own), event: event.filter(own) }))
  const median = timeUntil(curve)
  const points = { time: [...curve.time], survival: [...curve.survival], lower: Array.from(curve.lower, orNull), upper: Array.from(curve.upper, orNull) }
  return { group: name, n: curve.n, events: curve.events, median: orNull(median.time), lower: orNull(median.lower), upper: orNull(median.upper), ...(curves && { curve: points }) }
}

function toldTest(lives: LifeTimes, group: Int32Array, names: string[]) {
  const { chiSquared, df, p, observed, expected } = logRank(lives, group, names.length)
  return { chiSquared, df, p, observed: [...observed], expected: [...expected] }
}

/** Numbers by size, words by letter. */
const inOrder = (names: string[]): string[] => (names.every((name) => name !== '' && Number.isFinite(Number(name))) ? names.sort((a, b) => Number(a) - Number(b)) : names.sort())
