import type { Statement } from '../../contract.ts'

export interface Step { key: 'gross' | 'discounts' | 'returns' | 'goods' | 'service' | 'rewards' | 'acquisition' | 'retention' | 'net'; amount: number; floor: number; height: number; total: boolean }

/** The steps of a waterfall: each cost hangs below what was left before it. Bars that would cross zero stand on it. */
export function stepsOf(s: Statement): Step[] {
  let left = Number(s.gross)
  const costs = ([['discounts', s.discounts], ['returns', s.returns], ['goods', s.goods], ['service', s.service.total], ['rewards', s.rewards], ['acquisition', s.acquisition], ['retention', s.retention]] as const).map(([key, amount]): Step => {
    const before = left
    left -= Number(amount)
    return { key, amount: 0 - Number(amount), floor: Math.max(0, Math.min(before, left)), height: Math.max(0, before) - Math.max(0, left), total: false }
  })
  const net = Number(s.net)
  return [{ key: 'gross', amount: Number(s.gross), floor: 0, height: Number(s.gross), total: true }, ...costs, { key: 'net', amount: net, floor: 0, height: net, total: true }]
}
