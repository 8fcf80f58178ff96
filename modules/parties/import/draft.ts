/** A party as a row of a file tells it; null where the row says nothing. */
export interface PartyDraft {
  /** The rows of the batch that it is of: several where they are about the same party. */
  rows: number[]
  /** What existing records are found by. */
  match: string | null
  kind: string | null
  name: string | null
  profile: Readonly<Partial<Record<ProfileColumn, string>>>
  custom: Readonly<Record<string, unknown>>
  parent: string | null
  contacts: readonly { channel: string; value: string; valueKey: string; address?: object | undefined }[]
  names: readonly { kind: string; value: string }[]
  roles: readonly string[]
  tags: readonly string[]
  keys: readonly string[]
  /** What other modules take in. */
  more: ReadonlyMap<string, readonly string[]>
}

export const profileColumns = ['dealing', 'gender', 'birthday', 'birthday_lunar', 'language', 'zone', 'contact_hours', 'credit_limit', 'credit_currency', 'credit_rating', 'owner_id', 'unit_id'] as const
export type ProfileColumn = (typeof profileColumns)[number]
