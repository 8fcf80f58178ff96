import type { Party, PartyChange } from '../../contract.ts'

/** A field that two people changed: its name (`custom.taste` for one of the firm's own) and both values. */
export interface Clash { field: string; theirs: unknown; mine: unknown }

/** A party's value as a change names it. */
export function valueOf(party: Party, field: string): unknown {
  if (field.startsWith('custom.')) return party.custom[field.slice(7)] ?? null
  if (field === 'parentId') return party.parent?.id ?? null
  return party[field as keyof Party] ?? null
}

/** A change as single fields, the firm's own among them. */
export const flat = ({ custom, ...rest }: PartyChange): Record<string, unknown> => ({ ...rest, ...Object.fromEntries(Object.entries(custom ?? {}).map(([key, value]) => [`custom.${key}`, value])) })

/** The inverse of `flat`. */
export function folded(fields: Record<string, unknown>): PartyChange {
  const own = Object.entries(fields).filter(([key]) => key.startsWith('custom.')).map(([key, value]) => [key.slice(7), value] as const)
  const rest = Object.fromEntries(Object.entries(fields).filter(([key]) => !key.startsWith('custom.')))
  return { ...rest, ...(own.length && { custom: Object.fromEntries(own) }) } as PartyChange
}

/** Where a change meets one that was saved meanwhile: both touched the field and do not agree. What only one of them touched needs no question. */
export function clashesOf(base: Party, latest: Party, change: PartyChange): Clash[] {
  return Object.entries(flat(change)).flatMap(([field, mine]) => {
    const [before, theirs] = [valueOf(base, field), valueOf(latest, field)]
    return same(before, theirs) || same(theirs, mine) ? [] : [{ field, theirs, mine }]
  })
}

/** The change without the fields in which the other value was chosen. */
export const resolved = (change: PartyChange, theirs: ReadonlySet<string>): PartyChange => folded(Object.fromEntries(Object.entries(flat(change)).filter(([field]) => !theirs.has(field))))

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
