import { lookAlikes, standardised } from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'

export interface LikenessInput { columns: Float64Array[]; member: Uint8Array }
/** The chance of being a member, of each row; nothing where it tells unseen rows apart hardly better than chance. */
export type Likeness = Float64Array | null

const TELLING = 0.6

export const compute: Compute<LikenessInput, Likeness> = ({ columns, member }) => {
  const { propensity, auc } = lookAlikes(columns.map((column) => standardised(column).column), member)
  return auc >= TELLING ? propensity : null
}
