import type { Remark } from '#modules/exchange/contract.ts'
import type { KnownField } from '../field/read-fields.ts'
import type { PartyDraft } from './draft.ts'

/** Drafts without those that have a key, or a value of a unique field, which an earlier one of the batch has: they are not the same record by the matched field, and such values name one party only. */
export function repeatedKeys(drafts: readonly PartyDraft[], own: readonly KnownField[], wrong: (draft: PartyDraft, reason: Remark) => void): PartyDraft[] {
  const unique = own.filter((f) => f.unique)
  const taken = new Set<string>()
  return drafts.filter((draft) => {
    const names = [...draft.keys.map((key) => ['key', key] as const), ...unique.flatMap((f) => { const value = draft.custom[f.key]; return value === undefined ? [] : [[f.key, String(value)] as const] })]
    const plain = (field: string, value: string) => `${field} ${field === 'key' ? value : value.normalize('NFKC').trim().toLowerCase()}`
    const repeated = names.find(([field, value]) => taken.has(plain(field, value)))
    if (repeated) wrong(draft, { code: 'exchange/taken', params: { value: repeated[1] } })
    else for (const [field, value] of names) taken.add(plain(field, value))
    return !repeated
  })
}
