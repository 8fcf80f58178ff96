import type { Medium } from './contract.ts'

/** So many cases of the firm's mean are added to a segment's own. */
export const PSEUDO = 50

/** A rate that leans on a mean while its cases are few: the posterior mean of a beta prior worth `pseudo` cases. `shrink(1, 10, 0.04)` is (1 + 50 × 0.04) / (10 + 50) = 0.05. */
export const shrink = (hits: number, cases: number, mean: number, pseudo = PSEUDO): number => (hits + pseudo * mean) / (cases + pseudo)

/** What is known of a channel for a segment. */
export interface Known { channel: string; reach: number; sent: number; answered: number; converted: number; firm: { sent: number; answered: number; converted: number }; cost: string | null }

/** Weighs channels: those with a cost by what an answer costs, then those without by how many answers they bring, then those nobody has tried, last those that reach nobody. */
export function weighMedia(known: readonly Known[]): Medium[] {
  const weighed = known.map(one).toSorted((a, b) => groupOf(a) - groupOf(b) || worth(a) - worth(b) || b.reach - a.reach || a.channel.localeCompare(b.channel))
  let rank = 0
  return weighed.map((m, i) => ({ ...m, rank: m.reason === 'no-reach' || m.reason === 'no-data' ? null : (rank += 1), reason: i === 0 && m.reason === 'dearer' ? 'cheapest' : m.reason }))
}

function one({ channel, reach, sent, answered, converted, firm, cost }: Known): Medium {
  const mean = (n: number): number | null => (firm.sent > 0 ? n / firm.sent : null)
  const expect = (hits: number, of: number): number | null => { const m = mean(of); return m === null ? null : shrink(hits, sent, m) }
  const [response, order] = [expect(answered, firm.answered), expect(converted, firm.converted)]
  const per = (rate: number | null): string | null => (cost === null || !rate ? null : (Number(cost) / rate).toFixed(2))
  const reason = reach === 0 ? 'no-reach' : response === null ? 'no-data' : cost === null ? 'no-cost' : 'dearer'
  return { channel, reach, sent, answered, converted, firm: { sent: firm.sent, answered: mean(firm.answered), converted: mean(firm.converted) }, response, order, cost, perResponse: per(response), perOrder: per(order), expected: response === null ? null : reach * response, rank: null, reason }
}

const groupOf = ({ reason }: Medium): number => ({ cheapest: 0, dearer: 0, 'no-cost': 1, 'no-data': 2, 'no-reach': 3 })[reason]
const worth = ({ perResponse, expected, reason }: Medium): number => (reason === 'dearer' ? Number(perResponse ?? Number.MAX_VALUE) : -(expected ?? 0))
