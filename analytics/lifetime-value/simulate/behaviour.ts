import { drawBeta, drawExponential, drawLogGamma } from '../../random/draw.ts'
import type { Random } from '../../random/seeded.ts'
import type { ModelKind } from '../families/family.ts'

/** One customer's purchases to come, as times from a start, ascending. Ends when the customer leaves; may be endless otherwise. */
export type Behaviour = (p: ArrayLike<number>, random: Random) => Iterator<number>

/** How a customer behaves who is alive after x repeat purchases and a time T, by each model's story; x = 0, T = 0 is a new one. The chances of
 *  buying and of leaving are drawn from what is then known of them. */
export const behaviours: Readonly<Record<ModelKind, (x: number, T: number) => Behaviour>> = {
  'bg-nbd': (x, T) => (p, random) => buyUntilGone(rate(p[0]! + x, p[1]! + T, random), drawBeta(p[2]!, p[3]! + x, random), false, random),
  'mbg-nbd': (x, T) => (p, random) => buyUntilGone(rate(p[0]! + x, p[1]! + T, random), drawBeta(p[2]!, p[3]! + x + (T > 0 ? 1 : 0), random), T === 0, random),
  'pareto-nbd': (x, T) => (p, random) => buyUntil(rate(p[0]! + x, p[1]! + T, random), drawExponential(random) / rate(p[2]!, p[3]! + T, random), random),
  'bg-bb': (x, n) => (p, random) => chanceByChance(drawBeta(p[0]! + x, p[1]! + n - x, random), drawBeta(p[2]!, p[3]! + n + (n > 0 ? 1 : 0), random), n > 0, random),
}

const rate = (shape: number, scale: number, random: Random): number => Math.exp(drawLogGamma(shape, random)) / scale

function* buyUntilGone(pace: number, dropout: number, first: boolean, random: Random): Generator<number> {
  if (first && random() < dropout) return
  for (let at = drawExponential(random) / pace; at < Infinity; at += drawExponential(random) / pace) {
    yield at
    if (random() < dropout) return
  }
}

function* buyUntil(pace: number, end: number, random: Random): Generator<number> {
  for (let at = drawExponential(random) / pace; at < end; at += drawExponential(random) / pace) yield at
}

/** @param there whether the customer is known to be there at the first opportunity */
function* chanceByChance(buys: number, leaves: number, there: boolean, random: Random): Generator<number> {
  for (let at = 1; ; at++) {
    if (!(there && at === 1) && random() < leaves) return
    if (random() < buys) yield at
    if (at > 1e6) return
  }
}
