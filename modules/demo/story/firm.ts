import type { Named } from '#kernel/text.ts'
import type { ToldNeed } from '../lists/needs.ts'
import type { ToldEntry } from '../lists/talk.ts'
import type { Random } from '../random.ts'

/** A made-up firm before it has ids: parties, members, units and products by their place in their lists, days as day numbers (since 1970-01-01). */
export interface DemoFirm {
  units: DemoUnit[]
  members: DemoMember[]
  products: DemoProduct[]
  parties: DemoParty[]
  connections: DemoConnection[]
  orders: DemoOrder[]
  touchpoints: DemoTouchpoint[]
  work: DemoWork[]
  consents: DemoConsent[]
  questions: readonly DemoQuestion[]
  askings: DemoAsking[]
  needs: DemoNeed[]
  entries: DemoEntry[]
  shares: DemoShare[]
}

export interface DemoUnit { name: string; /** Place of the unit above; null for the demo's own top, which stands under the firm's. */ above: number | null }
export interface DemoMember { name: string; email: string; unit: number; female: boolean }
export interface DemoProduct { code: string; name: string; category: string; unit: string; price: number; cost: number }

export interface DemoParty {
  kind: 'person' | 'household' | 'organisation' | 'branch' | 'department'
  name: string
  dealing: 'customer' | 'consumer'
  unit: number
  owner: number
  /** First known on this day. */
  since: number
  parent?: number
  gender?: 'female' | 'male'
  birthday?: string
  birthdayLunar?: string
  language?: string
  contactHours?: string
  creditLimit?: number
  creditRating?: string
  names?: { kind: 'english' | 'alias' | 'legal'; value: string }[]
  contacts: DemoContact[]
  roles: string[]
  tags: string[]
  preferences: { kind: 'like' | 'dislike' | 'taboo' | 'allergy' | 'need' | 'habit'; text: string; about?: string; day: number; channel: string }[]
}
export interface DemoContact { channel: 'phone' | 'email' | 'address' | 'wechat' | 'web'; value: string; label?: string }
export interface DemoConnection { from: number; to: number; type: string; since?: number; note?: string }

export interface DemoOrder {
  buyer: number; payer?: number; recipient?: number
  day: number; hour: number
  lines: { product: number; quantity: number; /** Of one, in the order's currency. */ price: number; cost: number }[]
  currency: 'CNY' | 'USD'
  channel: string
  status: 'placed' | 'paid' | 'delivered' | 'done'
  /** Place of the order that this takes back. */
  returns?: number
}
export interface DemoTouchpoint { parties: { party: number; role: string }[]; kind: string; channel: string | null; direction: 'in' | 'out' | 'none'; day: number; minute: number; member: number; text?: string; topic?: string; expected?: number; perceived?: number }
export interface DemoWork { kind: 'task' | 'follow-up' | 'promise'; what: string; party: number; givenBy: 'us' | 'party'; /** Null: whoever makes the demo. */ owner: number | null; due: number; made: number; outcome?: 'completed' | 'kept' | 'broken'; ended?: number; result?: string }
export interface DemoConsent { party: number; purpose: 'marketing' | 'profiling' | 'research' | 'service'; channel: string | null; state: 'granted' | 'denied' | 'withdrawn'; day: number; source: string }
export interface DemoQuestion { wording: Named; fills: string | null; choices: readonly Named[]; channels: readonly string[]; priority: number; group: string | null }
export interface DemoAsking { /** Place among the questions. */ question: number; party: number; channel: string; day: number; member: number; wording: string; state: 'asked' | 'answered' | 'declined'; answer?: string }
/** A need that somebody told or was asked for; `minute`: when on its day it was told, so that its evidence is that touchpoint. */
export interface DemoNeed extends ToldNeed { party: number; day: number; minute: number; member: number; /** Place of the asking that it answers. */ asking?: number }
export interface DemoEntry extends ToldEntry { /** A day. */ due?: number; party: number; day: number; minute: number; channel: string; member: number }
/** Which share of a party's spending is aimed at, and which the colleague thinks it is. */
export interface DemoShare { party: number; share: number; target: number; owner: number; estimated: boolean; note: string; /** Days: of the target, of its setting, of the last figure. */ by: number; set: number; until: number }

/** What the chapters of the story share while they are written. */
export interface Telling { firm: DemoFirm; random: Random; nextPhone: () => string; /** The last day of the story. */ today: number; first: number }

/** Adds a party; gives its place. */
export function addParty({ firm }: Telling, party: Omit<DemoParty, 'contacts' | 'roles' | 'tags' | 'preferences'> & Partial<DemoParty>): number {
  firm.parties.push({ contacts: [], roles: [], tags: [], preferences: [], ...party })
  return firm.parties.length - 1
}
