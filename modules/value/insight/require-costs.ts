import { common, Refusal } from '#kernel/refusal.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'

/** Whether the asker may see what goods cost: what rests on it tells it. */
export const seesCosts = (actor: Actor): boolean => !['hidden', 'masked'].includes(fieldLevel(actor, 'order.cost'))

/** @throws Refusal where costs are closed to the asker */
export function requireCosts(actor: Actor): void {
  if (!seesCosts(actor)) throw new Refusal(common.forbidden, { field: 'order.cost' })
}
