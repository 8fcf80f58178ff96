import type { Named } from '#kernel/text.ts'
import type { ConnectionType } from '../../connection/contract.ts'
import type { PartyKind } from '../../contract.ts'

/** One way to read a kind of connection from a party. */
export interface Reading { key: string; type: string; backward: boolean; label: Named; otherKinds: readonly PartyKind[] | null }

/** The readings that a kind of party can begin, both ways where a connection reads differently from its two ends. */
export function readingsFor(types: readonly ConnectionType[], kind: PartyKind): Reading[] {
  const fits = (kinds: readonly PartyKind[] | null): boolean => kinds === null || kinds.includes(kind)
  return types.flatMap(({ key, forward, backward, fromKinds, toKinds }) => {
    const same = JSON.stringify(forward) === JSON.stringify(backward)
    return [
      ...(fits(fromKinds) ? [{ key: `${key} >`, type: key, backward: false, label: forward, otherKinds: toKinds }] : []),
      ...(!same && fits(toKinds) ? [{ key: `${key} <`, type: key, backward: true, label: backward, otherKinds: fromKinds }] : []),
    ]
  })
}
