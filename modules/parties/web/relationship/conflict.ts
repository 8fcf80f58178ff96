import type { Party, PartyChange } from '../../contract.ts'

/** A field that was changed while someone else edited: its name (`custom.taste` for one of the firm's own), both values, and who of the two changed it. What both changed, and not to the same, must be chosen. */
export interface Meeting { field: string; theirs: unknown; mine: unknown; by: 'mine' | 'theirs' | 'both' }

const plain = ['name', 'gender', 'birthday', 'birthdayLunar', 'language', 'zone', 'contactHours', 'creditLimit', 'creditCurrency', 'creditRating', 'dealing', 'parentId', 'ownerId', 'unitId'] as const

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

/** How a change meets what was saved meanwhile, field by field: first what both touched and do not agree on, then what only one of them touched, which needs no question. */
export function meetingsOf(base: Party, latest: Party, change: PartyChange): Meeting[] {
  const typed = flat(change)
  const fields = [...new Set([...Object.keys(typed), ...plain, ...[base, latest].flatMap((p) => Object.keys(p.custom).map((key) => `custom.${key}`))])]
  const met = fields.flatMap((field): Meeting[] => {
    const [before, theirs] = [valueOf(base, field), valueOf(latest, field)]
    const mine = field in typed ? typed[field] : theirs
    const [changed, touched] = [!same(before, theirs), field in typed && !same(theirs, mine)]
    return changed || touched ? [{ field, theirs, mine, by: changed && touched ? 'both' : changed ? 'theirs' : 'mine' }] : []
  })
  return met.toSorted((a, b) => order.indexOf(a.by) - order.indexOf(b.by))
}

const order: readonly Meeting['by'][] = ['both', 'mine', 'theirs']

/** The change without the fields in which the other value was chosen. */
export const resolved = (change: PartyChange, theirs: ReadonlySet<string>): PartyChange => folded(Object.fromEntries(Object.entries(flat(change)).filter(([field]) => !theirs.has(field))))

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
