import { Refusal } from '#kernel/refusal.ts'
import { type Actor, reach } from '#platform/access/actor.ts'
import { peopleRefusals } from '../refusals.ts'
import { spokenRights } from '../rights/spoken-rights.ts'
import type { RoleGrant, RoleInput } from './contract.ts'

/** A role may speak only of what there is, and its maker may give only what they have: wider than one's own needs a right to all, for the role may be given anywhere. */
export async function checkRole(actor: Actor, { grants, fields }: RoleInput): Promise<void> {
  const { objects } = await spokenRights()
  const known = new Set(objects.flatMap((o) => o.actions.map((action) => `${o.name}.${action}`)))
  const knownFields = new Set(objects.flatMap((o) => Object.keys(o.fields ?? {}).map((field) => `${o.name}.${field}`)))
  for (const [i, g] of grants.entries()) if (!known.has(`${g.object}.${g.action}`)) throw new Refusal(peopleRefusals['right-unknown'], { right: `${g.object}.${g.action}` }, `/body/grants/${i}`)
  for (const [i, { field }] of fields.entries()) if (!knownFields.has(field)) throw new Refusal(peopleRefusals['right-unknown'], { right: field }, `/body/fields/${i}`)
  if (!grants.every((g) => mayGive(actor, g))) throw new Refusal(peopleRefusals['beyond-own-rights'])
}

function mayGive(actor: Actor, { object, action, scope }: RoleGrant): boolean {
  const own = reach(actor, action, object)
  return scope === 'own' ? own !== null : own === 'all'
}
