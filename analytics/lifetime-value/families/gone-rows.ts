import type { DistinctHistories } from '../histories/distinct.ts'

/** Sums over all rows of log(1 + P(gone)/P(alive)) and its derivatives: by log r, by log α, and P(gone) for each distinct x. */
export interface GoneRows { value: number; byR: number; byAlpha: number; byX: Float64Array }

/** The one part of a beta-geometric likelihood that is worked out for every distinct row. The odds of having gone are
 *  a/(b+n−1) ((α+T)/(α+tx))^(r+x), n the risks taken.
 *
 *  @param first 1 where the first purchase may have been the last */
export function goneRows(rows: DistinctHistories, r: number, alpha: number, a: number, b: number, first: 0 | 1): GoneRows {
  const { x, tx, T, xAt, txAt, TAt, weight } = rows
  const logRatio = x.map((count) => (count + first === 0 ? -Infinity : Math.log(a / (b + count + first - 1))))
  const [logT, logTx] = [T.map((t) => Math.log1p(t / alpha)), tx.map((t) => Math.log1p(t / alpha))]
  const [shareT, shareTx] = [T.map((t) => alpha / (alpha + t)), tx.map((t) => alpha / (alpha + t))]
  const odds = byProducts(rows, r, logRatio, logT, logTx) ?? byExponentials(rows, r, logRatio, logT, logTx)
  const byX = new Float64Array(x.length)
  let value = 0
  let byR = 0
  let byAlpha = 0
  for (let d = 0; d < odds.length; d++) {
    const i = xAt[d]!
    const j = TAt[d]!
    const k = txAt[d]!
    const w = weight[d]!
    const distance = logT[j]! - logTx[k]!
    const all = 1 + odds[d]!
    const gone = w - w / all
    value += w * (all < Infinity ? Math.log(all) : logRatio[i]! + (r + x[i]!) * distance)
    byX[i]! += gone
    byR += gone * distance
    byAlpha += gone * (r + x[i]!) * (shareT[j]! - shareTx[k]!)
  }
  return { value, byR: byR * r, byAlpha, byX }
}

function byExponentials({ x, xAt, txAt, TAt, weight }: DistinctHistories, r: number, logRatio: Float64Array, logT: Float64Array, logTx: Float64Array): Float64Array {
  const odds = new Float64Array(weight.length)
  for (let d = 0; d < odds.length; d++) odds[d] = Math.exp(logRatio[xAt[d]!]! + (r + x[xAt[d]!]!) * (logT[TAt[d]!]! - logTx[txAt[d]!]!))
  return odds
}

/** Where many customers share few days, the exponential of each row is the product of one for (x, T) and one for (x, tx). Nothing where tables of
 *  these would be more work, or overflow. */
function byProducts({ x, xAt, txAt, TAt, weight }: DistinctHistories, r: number, logRatio: Float64Array, logT: Float64Array, logTx: Float64Array): Float64Array | undefined {
  if (x.length * (logT.length + logTx.length) > weight.length / 2) return undefined
  const [most, longest] = [x, logT].map((list) => list.reduce((a, b) => Math.max(a, b), 0))
  if ((r + most!) * longest! > 600) return undefined
  const table = (logs: Float64Array, sign: number): Float64Array => {
    const found = new Float64Array(x.length * logs.length)
    for (let i = 0; i < x.length; i++) for (let j = 0; j < logs.length; j++) found[i * logs.length + j] = Math.exp((sign > 0 ? logRatio[i]! : 0) + sign * (r + x[i]!) * logs[j]!)
    return found
  }
  const [byT, byTx, nT, nTx] = [table(logT, 1), table(logTx, -1), logT.length, logTx.length]
  const odds = new Float64Array(weight.length)
  for (let d = 0; d < odds.length; d++) odds[d] = byT[xAt[d]! * nT + TAt[d]!]! * byTx[xAt[d]! * nTx + txAt[d]!]!
  return odds
}
