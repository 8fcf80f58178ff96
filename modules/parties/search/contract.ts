import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { PartyKind } from '../party/contract.ts'

/** What of a party fitted the text: its name, one read in pinyin, another of its names, a contact, a key of another system, or what another module or a field of the firm's own knows. */
export const MatchedBy = z.enum(['name', 'pinyin', 'alias', 'phone', 'email', 'handle', 'key', 'other'])
export type MatchedBy = z.infer<typeof MatchedBy>

export const SearchHit = z.object({
  id: Id, kind: PartyKind, name: z.string(),
  /** `source` names, in every language, the other module that knew the text: an order number. */
  matched: z.object({ by: MatchedBy, text: z.string().nullable(), source: z.record(z.string(), z.string()).nullable() }),
  /** What tells namesakes apart; the phone is always masked here. */
  phone: z.string().nullable(), unitName: z.string().nullable(), ownerName: z.string().nullable(),
}).meta({ id: 'SearchHit' })
export type SearchHit = z.infer<typeof SearchHit>

export const searchGroups = ['person', 'household', 'organisation'] as const

export const quickSearch = endpoint({
  name: 'search', method: 'GET', path: '/search', may: ['read', 'party'], summary: 'Finds parties by name, pinyin or initials, phone tail, part of an e-mail, order number or key, with what fitted.',
  query: z.object({ q: z.string().trim().min(1).max(100).meta({ example: 'zs' }), limit: z.coerce.number().int().min(1).max(50).default(20) }),
  reply: z.object({ groups: z.array(z.object({ group: z.enum(searchGroups), hits: z.array(SearchHit) })) }),
  example: { query: { q: 'zs' } },
})

export const searchEndpoints = [quickSearch]
