import { intersect, memberActor } from '#modules/people/api.ts'
import { type Actor, type FieldLevel, fieldLevel } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'

const order: readonly FieldLevel[] = ['hidden', 'masked', 'read', 'edit']

/** As whom an import is written: whoever started it, as far as their rights reach today and reached then, so that neither a right taken away nor a narrow key is outlived by a long import. Null where they are gone. */
export async function importerOf(db: Db, started: Actor): Promise<Actor | null> {
  if (started.kind === 'system' || started.memberId === null) return started
  const today = await memberActor(db, started.memberId)
  if (!today) return null
  const fields = new Set([...Object.keys(today.fieldLevels), ...Object.keys(started.fieldLevels)])
  const less = (a: FieldLevel, b: FieldLevel) => (order.indexOf(a) < order.indexOf(b) ? a : b)
  return { ...today, kind: started.kind, name: started.name, grants: intersect(today.grants, started.grants), fieldLevels: Object.fromEntries([...fields].map((f) => [f, less(fieldLevel(today, f), fieldLevel(started, f))])) }
}
