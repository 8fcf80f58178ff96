import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'

export const wishRefusals = refusals('consent', { 'wish-purpose': 422 })

const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
export const Wish = z.strictObject({ purpose: key, pausedUntil: Instant.nullable().default(null), mostPerMonth: z.number().int().min(1).max(60).nullable().default(null) }).meta({ id: 'Wish' })
export type Wish = z.output<typeof Wish>
/** What someone wishes of what they agreed to: how often at most, not before when, which topics not. */
export const Wishes = z.strictObject({ wishes: z.array(Wish).max(50), unwanted: z.array(key).max(200).meta({ description: 'Topics left out.' }) }).meta({ id: 'Wishes' })
export type Wishes = z.output<typeof Wishes>

const byParty = z.object({ id: Id })
export const findWishes = endpoint({ name: 'findWishes', method: 'GET', path: '/parties/{id}/wishes', may: ['read', 'consent'], summary: 'Gets how often and about what a party wishes to hear.', params: byParty, reply: Wishes, example: { params: { id: '1024' } } })
export const putWishes = endpoint({ name: 'putWishes', method: 'PUT', path: '/parties/{id}/wishes', may: ['record', 'consent'], summary: 'Keeps how often and about what a party wishes to hear; what is not named is as it was agreed.', params: byParty, body: Wishes, reply: Wishes, refusals: [wishRefusals['wish-purpose']], example: { params: { id: '1024' }, body: { wishes: [{ purpose: 'marketing', mostPerMonth: 2 }], unwanted: [] } } })

export const wishEndpoints = [findWishes, putWishes]
