import { boostedContributions, boostedProbabilities, boostTrees, hashSplit, lift, auc, linearContributions, lookAlikes, reasonsFor, standardised, take } from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'
import { scaled } from '../feature/scaled.ts'

export interface AlikeInput { keys: string[]; columns: Float64Array[]; member: Uint8Array; most: number }
/** The most alike of those who are not members: rows, likeness, and per row the keys that speak for it, `most` of each. How it did on members that it had not seen. */
export interface Alike { method: 'logit' | 'trees'; auc: number; topLift: number; rows: Uint32Array; likeness: Float64Array; reasons: Int32Array; reasonsEach: number; telling: { key: string; apart: number }[] }

const [SEED, FRACTION, REASONS] = [1, 0.25, 3]
/** Trees must be so much better to be preferred to what can be read off. */
const WORTH = 0.01
const TREES_FROM = 200

/** Finds who is like the members without being one, in a thread of its own: by a weighted sum, or by trees where those tell unseen members clearly better. */
export const compute: Compute<AlikeInput, Alike> = ({ keys, columns, member, most }) => {
  const standard = columns.map((column, j) => standardised(scaled(keys[j]!, column)).column)
  const linear = lookAlikes(standard, member, { seed: SEED, fraction: FRACTION })
  const trees = member.reduce((a, b) => a + b, 0) >= TREES_FROM ? byTrees(standard, member) : null
  const better = trees && trees.auc > linear.auc + WORTH ? trees : null
  const likeness = better?.likeness ?? linear.propensity
  const rows = Uint32Array.from({ length: member.length }, (_, i) => i).filter((i) => !member[i]).sort((a, b) => likeness[b]! - likeness[a]! || a - b).subarray(0, most)
  const shown = standard.map((column) => take(column, rows))
  const contributions = better ? boostedContributions(better.model, shown).columns : linearContributions({ coefficients: linear.model.coefficients, mean: standard.map(() => 0) }, shown)
  const members = Uint32Array.from({ length: member.length }, (_, i) => i).filter((i) => member[i])
  return {
    method: better ? 'trees' : 'logit', auc: (better ?? linear).auc, topLift: (better ?? linear).topLift, rows, likeness: Float64Array.from(rows, (i) => likeness[i]!),
    reasons: reasonsFor(contributions, undefined, REASONS).attribute, reasonsEach: REASONS,
    telling: keys.map((key, j) => ({ key, apart: members.reduce((total, i) => total + standard[j]![i]!, 0) / members.length })).toSorted((a, b) => Math.abs(b.apart) - Math.abs(a.apart)).slice(0, 5),
  }
}

function byTrees(columns: readonly Float64Array[], member: Uint8Array): { model: ReturnType<typeof boostTrees>; likeness: Float64Array; auc: number; topLift: number } {
  const { train, test } = hashSplit(member.length, SEED, FRACTION)
  const model = boostTrees(columns.map((column) => take(column, train)), take(member, train), { leaves: 8 })
  const likeness = boostedProbabilities(model, columns)
  const [told, truly] = [take(likeness, test), take(member, test)]
  return { model, likeness, auc: auc(told, truly), topLift: lift(told, truly).lift[0]! }
}
