import { bgBb } from './bg-bb.ts'
import { betaGeometric } from './beta-geometric.ts'
import type { Family, ModelKind } from './family.ts'
import { paretoNbd } from './pareto-nbd.ts'

/** Every kind of model by its name. */
export const families: Readonly<Record<ModelKind, Family>> = {
  'bg-nbd': betaGeometric('bg-nbd', 0),
  'mbg-nbd': betaGeometric('mbg-nbd', 1),
  'pareto-nbd': paretoNbd,
  'bg-bb': bgBb,
}
