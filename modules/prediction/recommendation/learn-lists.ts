import type { Interactions } from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'
import { heldBetween, type SoldLines } from '../basket/sold.ts'
import { chosen, judge, type Judged } from './judge.ts'
import { type Knowledge, learn, type Method, theseRows } from './methods.ts'
import { type Due, repurchase, type Repurchase } from './repurchase.ts'

export interface LearnInput { lines: SoldLines; parties: number; active: Uint8Array; today: number; /** Left out: the methods are judged anew. */ method?: Method | undefined }
export interface Learnt { held: Interactions; knowledge: Knowledge; method: Method; judged: Judged[]; split: number; rhythm: Repurchase; due: Due }

/** So many days ahead a product that is used up is offered again. */
export const DUE_WITHIN = 14
/** The first places of a list that are judged. */
export const JUDGED_AT = 5
const MOST_JUDGED = 20_000

/** Learns who takes what, in a thread of its own; judges the methods by a split in time where none is given. */
export const compute: Compute<LearnInput, Learnt> = ({ lines, parties, active, today, method }, { progress }) => {
  const split = splitOf(lines.day, today)
  const judged = method ? [] : judgedAt(lines, parties, active.length, split, today)
  progress(1, 3)
  const held = heldBetween(lines, parties, active.length)
  const knowledge = learn(held, active)
  progress(2, 3)
  const { rhythm, due } = repurchase(lines, held, today, DUE_WITHIN)
  return { held, knowledge, method: method ?? chosen(judged), judged, split, rhythm, due }
}

/** The last fifth of what is known, between two weeks and a quarter. */
function splitOf(day: Int32Array, today: number): number {
  let first = today
  for (const d of day) if (d < first) first = d
  return today - Math.min(90, Math.max(14, Math.round((today - first) / 5))) + 1
}

function judgedAt(lines: SoldLines, parties: number, products: number, split: number, today: number): Judged[] {
  const before = heldBetween(lines, parties, products, -Infinity, split - 1)
  const later = heldBetween(lines, parties, products, split, today)
  const both = Uint32Array.from({ length: parties }, (_, c) => c).filter((c) => before.start[c + 1]! > before.start[c]! && later.start[c + 1]! > later.start[c]!)
  const step = Math.max(1, both.length / MOST_JUDGED)
  const rows = Uint32Array.from({ length: Math.min(both.length, MOST_JUDGED) }, (_, i) => both[Math.floor(i * step)]!)
  return judge(learn(before, new Uint8Array(products).fill(1)), theseRows(before, rows), theseRows(later, rows), JUDGED_AT)
}
