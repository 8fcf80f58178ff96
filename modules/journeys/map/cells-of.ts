import { dayFromNumber } from '#kernel/date.ts'
import { type Crowd, hideCells } from '#modules/measures/api.ts'
import type { Journey, MapCell } from '../contract.ts'
import { amountOf } from './course.ts'

/** A cell as the engine counts it, stage and channel numbered from 1, 0 for all; 64-bit numbers come as text. */
export interface CellRow { stage: number; channel: number; parties: string; closed: string; volume: string; onward: string; days: number | null; cost: number; rated: string; expected: number; expected_n: string; perceived: number; perceived_n: string; silent: string; dead: string; looped: string; last: number }

interface Of { journey: Journey; channels: readonly string[]; rates: ReadonlyMap<string, number>; few: number }

const ALL = 0

/** A number of parties, or null where so few stand behind it that it would tell of some whom the asker may not open. */
export const enough = (n: number, closed: number, few: number): number | null => (closed > 0 && n > 0 && n < few ? null : n)

/** The map's cells, a stage's whole before its channels; small ones are withheld, and others with them where a stage's whole would give them away. */
export function cellsOf(rows: readonly CellRow[], of: Of): { cells: MapCell[]; hidden: number } {
  const placed = rows.filter((row) => row.stage > 0).toSorted((a, b) => a.stage - b.stage || a.channel - b.channel)
  const crowds = placed.map((row): Crowd => ({ parties: Number(row.parties), closed: Number(row.closed) }))
  const lines = placed.flatMap((row, total) => (row.channel === ALL ? [{ total, parts: placed.flatMap((other, i) => (i !== total && other.stage === row.stage ? [i] : [])) }] : []))
  const hidden = hideCells(crowds, lines, of.few)
  return { cells: placed.map((row, i) => (hidden[i] ? withheld(row, of) : cellOf(row, costOf(row, placed, of), of))), hidden: hidden.filter(Boolean).length }
}

const nothing = { volume: 0, parties: 0, onward: null, days: null, cost: null, expected: null, perceived: null, silent: null, deadEnds: null, loops: null, last: null }

const placeOf = ({ stage, channel }: CellRow, { journey, channels }: Of) => ({ stage: journey.stages[stage - 1]!.key, channel: channel === ALL ? null : channels[channel - 2] ?? '' })
const withheld = (row: CellRow, of: Of): MapCell => ({ ...placeOf(row, of), hidden: true, ...nothing })

/** What was recorded, and for contacts without a cost of their own what one costs on the channel. */
const costOf = (row: CellRow, all: readonly CellRow[], { channels, rates }: Pick<Of, 'channels' | 'rates'>): number =>
  row.channel === ALL ? all.filter((r) => r.stage === row.stage && r.channel !== ALL).reduce((sum, r) => sum + costOf(r, all, { channels, rates }), 0) : row.cost + Number(row.rated) * (rates.get(channels[row.channel - 2] ?? '') ?? 0)

function cellOf(row: CellRow, cost: number, of: Of): MapCell {
  const [parties, closed, went] = [Number(row.parties), Number(row.closed), Number(row.onward)]
  const shown = (n: number): number | null => enough(n, closed, of.few)
  const ends = row.stage === of.journey.stages.length
  const onward = ends || shown(went) === null || shown(parties - went) === null ? null : went
  const mean = (sum: number, n: number): number | null => (n > 0 && shown(n) !== null ? sum / n : null)
  return {
    ...placeOf(row, of), hidden: false, volume: Number(row.volume), parties, onward, days: onward ? row.days : null, cost: amountOf(cost), expected: mean(row.expected, Number(row.expected_n)), perceived: mean(row.perceived, Number(row.perceived_n)),
    silent: row.channel === ALL ? shown(Number(row.silent)) : null, deadEnds: shown(Number(row.dead)), loops: shown(Number(row.looped)), last: dayFromNumber(row.last),
  }
}
