import { type Actor, reach } from '#platform/access/actor.ts'

/** What someone who knows the policies writes into a query by hand, so that the planner can use it: the viewer's units and own. `p` is the party. */
export function visibleTo(actor: Actor): string {
  const far = reach(actor, 'read', 'party')
  if (far === 'all') return 'true'
  return `(p.unit_id = any ('{${Array.isArray(far) ? far.join(',') : ''}}'::bigint[]) or p.owner_id = ${actor.memberId})`
}
