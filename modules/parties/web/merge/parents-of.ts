import type { Party } from '../../contract.ts'

/** The names of those that some parties belong to, by id. */
export const parentsOf = (parties: readonly Party[]): ReadonlyMap<string, string> => new Map(parties.flatMap(({ parent }) => (parent ? [[parent.id, parent.name] as const] : [])))
