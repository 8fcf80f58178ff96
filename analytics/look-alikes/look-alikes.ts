import type { Column } from '../regression/design.ts'
import { logisticProbabilities, logisticRegression, type LogisticModel } from '../regression/logistic.ts'
import { auc } from '../validation/auc.ts'
import { lift } from '../validation/lift.ts'
import { hashSplit, take } from '../validation/split.ts'

/** Who is like the members of a segment. */
export interface LookAlikes {
  /** how alike each row is to the members, 0–1: the chance of being one by what is known */
  propensity: Float64Array
  model: LogisticModel
  /** on members and others that the model had not seen: 0.5 would be no likeness at all */
  auc: number
  /** how many times as many unseen members the most alike tenth holds as a tenth at random */
  topLift: number
}

const FEWEST = 20

/** Finds customers who are like the members of a segment without being in it: the most alike are the ones to ask first.
 *
 *  A logistic regression tells members from others by the columns, lightly penalised so that few members do not make wild claims. Its worth is told on a quarter of the rows that it has
 *  not seen; then all rows are scored by it. Columns that *define* the segment must be left out, or it only says them again.
 *
 *  @param member 1 for members of the segment
 *  @throws RangeError where there are fewer than 20 members or others
 *  @example
 *  const age = Float64Array.from({ length: 400 }, (_, i) => i % 50)
 *  const { propensity, auc: told } = lookAlikes([age], Uint8Array.from(age, (a, i) => (a > 25 + (i % 7) ? 1 : 0)))
 *  [propensity[49] > 0.9, propensity[0] < 0.1, told > 0.9] // => [true, true, true] */
export function lookAlikes(columns: readonly Column[], member: Uint8Array, { seed = 1, fraction = 0.25 } = {}): LookAlikes {
  const members = member.reduce((a, b) => a + b, 0)
  if (Math.min(members, member.length - members) < FEWEST) throw new RangeError(`${members} members of ${member.length}: there must be ${FEWEST} of either kind`)
  const { train, test } = hashSplit(member.length, seed, fraction)
  const model = logisticRegression(columns.map((column) => take(column, train)), take(member, train), { l2: 1 })
  const propensity = logisticProbabilities(model, columns)
  const [told, truly] = [take(propensity, test), take(member, test)]
  return { propensity, model, auc: auc(told, truly), topLift: lift(told, truly).lift[0]! }
}
