import type { Household } from '../../household/contract.ts'

/** The members in rows by generation, the eldest first, those of whom nothing tells last. */
export function rowsOf({ members }: Pick<Household, 'members'>): { generation: number | null; members: Household['members'] }[] {
  const order = [...new Set(members.map((m) => m.generation))].toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity))
  return order.map((generation) => ({ generation, members: members.filter((m) => m.generation === generation) }))
}

/** Kinds of tie that read the same from both ends, though only one end is written. */
const mutual: ReadonlySet<string> = new Set(['spouse', 'sibling'])

/** The ties that a member's line tells: those read from it, and the mutual ones from either side. */
export const tiesOf = (id: string, { ties }: Pick<Household, 'ties'>): Household['ties'] =>
  ties.flatMap((tie) => (tie.from === id ? [tie] : tie.to === id && mutual.has(tie.type) ? [{ ...tie, from: tie.to, to: tie.from }] : []))
