/** What of a party matters to who looks after it. `tier` and `stage` 0: none. `topics`: what it buys, by product group, with shares of what it spent; `wanted`: the product groups of its open needs, each with the strength of the strongest, 1 to 5; `needs`: what it said it needs. */
export interface PartyFacts { id: string; kind: string; language: string | null; city: string | null; region: string | null; tier: number; stage: number; ownerId: string | null; topics: readonly { topic: string; share: number }[]; wanted: readonly { topic: string; strength: number }[]; needs: readonly string[]; wish: Wish }

/** What a party wishes, as it was written down. `asked`, `unwanted`: advisers by id. */
export interface Wish { gender: 'female' | 'male' | null; language: string | null; channels: readonly string[]; unwantedChannels: readonly string[]; asked: readonly string[]; unwanted: readonly string[] }

/** How an adviser's customers of one kind fared, and what is usual for that kind. */
export interface Outcome { kept: number; before: number; growth: number | null; rated: number; perceived: number }

export interface AdviserFacts {
  id: string; name: string; unitName: string; active: boolean; takesNew: boolean; away: boolean; capacity: number; load: number
  skills: readonly { topic: string; level: number }[]; languages: Readonly<Record<string, number>>; areas: readonly string[]; remote: boolean; channels: readonly string[]; kinds: readonly string[]; tiers: readonly number[]; stages: readonly number[]; gender: string | null
  /** By `kind tier`. */
  outcomes: Readonly<Record<string, Outcome>>
}

/** What was between a party and an adviser in the last two years. */
export interface PairFacts { contacts: number; orders: number; rated: number; perceived: number; complaints: number; kinship: 'exclude' | 'prefer' | null }

export const nothing: PairFacts = { contacts: 0, orders: 0, rated: 0, perceived: 0, complaints: 0, kinship: null }

/** What is usual in the firm, by `kind tier`: what a few cases are drawn towards. */
export type Usual = Readonly<Record<string, Outcome>>
