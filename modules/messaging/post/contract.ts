import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'

export const Letter = z.object({ id: Id, party: z.object({ id: Id, name: z.string() }), address: z.string(), subject: z.string().nullable(), givenAt: Instant }).meta({ id: 'Letter' })
export type Letter = z.infer<typeof Letter>
const Ids = z.array(Id).min(1).max(500)

export const findLetters = endpoint({ name: 'findLetters', method: 'GET', path: '/messages/letters', may: ['resolve', 'message'], summary: 'Lists letters that are to be printed and posted, the oldest first.', reply: z.object({ letters: z.array(Letter) }) })
export const printLetters = { ...endpoint({ name: 'printLetters', method: 'GET', path: '/messages/letters/print', may: ['resolve', 'message'], summary: 'Letters or address labels as a page to print: A4, or 3 × 8 labels of 70 × 37 mm.', query: z.object({ ids: z.string().regex(/^\d{1,18}(,\d{1,18}){0,499}$/), as: z.enum(['letters', 'labels']).default('letters') }), example: { query: { ids: '17,18', as: 'labels' } } }), streams: 'text/html' }
export const postLetters = endpoint({ name: 'postLetters', method: 'POST', path: '/messages/letters/posted', may: ['resolve', 'message'], summary: 'Says that letters were posted.', body: z.strictObject({ ids: Ids }), reply: z.object({ posted: z.number().int() }), status: 200, example: { body: { ids: ['17'] } } })

export const postEndpoints = [findLetters, printLetters, postLetters]
