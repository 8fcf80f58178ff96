import { type Raw, readColumns } from '#platform/db/read-columns.ts'
import { positionOf } from '../run/purchases.ts'
import { aliveSql, assetsSql, boughtSql, boundSql, contactSql, type Frame, noveltySql, ratingSql, referralSql, unpaidSql, walletSql } from './signal-sql.ts'
import { noSignals, type SignalName, type Signals } from './signals.ts'

/** What is known of parties beside their purchases: signals, P(alive) with the last purchase that it rests on (day number), profit to come and assets in hundredths, and the firm's mean rating, which ratings without an expectation are held against. */
export interface Known { signals: Signals; alive: Float64Array; aliveDay: Float64Array; predicted: Float64Array; assets: Float64Array; perceived: number }

/** Nothing but purchases. */
export const nothingKnown = (parties: number): Known => ({ signals: noSignals(parties), alive: new Float64Array(parties).fill(Number.NaN), aliveDay: new Float64Array(parties).fill(Number.NaN), predicted: new Float64Array(parties), assets: new Float64Array(parties), perceived: Number.NaN })

/** Reads everyone's signals, or those of some, each kind by one statement that streams an aggregate per party; ids ascend. `perceived`: the firm's mean rating, where it is known already. */
export async function readSignals(client: Raw, ids: Float64Array, frame: Frame, perceived?: number): Promise<Known> {
  const known = nothingKnown(ids.length)
  const { signals, alive, aliveDay } = known
  const read = async (text: string, width: number, put: (at: number, values: readonly Float64Array[], row: number) => void): Promise<void> => {
    const { rows, columns: [party, ...values] } = await readColumns(client, text, width)
    for (let row = 0; row < rows; row++) {
      const at = positionOf(ids, party![row]!)
      if (at >= 0) put(at, values, row)
    }
  }
  const into = (...names: SignalName[]) => (at: number, values: readonly Float64Array[], row: number): void => { for (const [k, name] of names.entries()) signals[name][at] = values[k]![row]! }
  await read(contactSql(frame), 7, into('contacts', 'contacts_before', 'complaints', 'reviews', 'activities', 'rewards'))
  await read(referralSql(frame), 2, into('referrals'))
  await read(boundSql(frame), 3, into('contract_day', 'alternatives'))
  await read(boughtSql(frame), 4, into('sold_known', 'known_before', 'discounted'))
  await read(noveltySql(frame), 4, (at, [fresh, before, lines], row) => takeOut(signals, at, [fresh![row]!, before![row]!, lines![row]!]))
  await read(unpaidSql(frame), 3, into('unpaid', 'unpaid_day'))
  const mean = await readRatings(read, frame, signals, perceived)
  await read(walletSql(frame), 2, (at, [amount], row) => { signals.wallet_share[at] = Math.min(100, Math.max(0, Math.round((100 * (signals.sold_known[at]! + signals.sold_new[at]!)) / amount![row]!))) })
  await read(aliveSql(frame), 4, (at, [chance, lastDay, ahead], row) => {
    alive[at] = chance![row]! / 10_000
    aliveDay[at] = lastDay![row]!
    known.predicted[at] = ahead![row]!
  })
  if (frame.assetsField) await read(assetsSql(frame, frame.assetsField), 2, (at, [value], row) => { known.assets[at] = value![row]! })
  return { ...known, perceived: mean }
}

/** What was of new products is taken out of what was bought in all; line discounts add to those of whole orders. */
function takeOut(signals: Signals, at: number, [fresh, before, lines]: readonly [number, number, number]): void {
  signals.sold_known[at]! -= fresh
  signals.sold_new[at] = fresh
  signals.known_before[at]! -= before
  signals.new_before[at] = before
  signals.discounted[at]! += lines
}

type Read = (text: string, width: number, put: (at: number, values: readonly Float64Array[], row: number) => void) => Promise<void>

/** Perceived over expected; who told no expectation is held against the firm's mean rating. Gives that mean; NaN where nobody rated so. */
async function readRatings(read: Read, frame: Frame, signals: Signals, known: number | undefined): Promise<number> {
  const plain: [at: number, count: number, sum: number][] = []
  let sums = 0, counts = 0
  await read(ratingSql(frame), 5, (at, [n, ratios, bare, perceived], row) => {
    signals.rated[at] = n![row]! + bare![row]!
    signals.satisfaction[at] = (ratios![row]! || 0) / 10_000
    if (!bare![row]) return
    plain.push([at, bare![row]!, perceived![row]! / 100])
    counts += bare![row]!
    sums += perceived![row]! / 100
  })
  const mean = known ?? (counts ? sums / counts : Number.NaN)
  for (const [at, count, sum] of plain) signals.satisfaction[at]! += mean > 0 ? sum / mean : count
  for (let i = 0; i < signals.rated.length; i++) if (signals.rated[i]! > 0) signals.satisfaction[i] = Math.round((100 * signals.satisfaction[i]!) / signals.rated[i]!)
  return mean
}
