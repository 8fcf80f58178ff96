import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { sheetNames } from './label-sheet.ts'

export { labelSheets, type SheetName, sheetNames } from './label-sheet.ts'

export const returnReasons = ['unknown', 'moved', 'refused', 'other'] as const
export type ReturnReason = (typeof returnReasons)[number]

export const Letter = z.object({
  id: Id, party: z.object({ id: Id, name: z.string() }), address: z.string(), subject: z.string().nullable(), givenAt: Instant, postedAt: Instant.nullable(),
  returnedAt: Instant.nullable().meta({ description: 'When it came back as undeliverable.' }),
}).meta({ id: 'Letter' })
export type Letter = z.infer<typeof Letter>
const Ids = z.array(Id).min(1).max(500)
const step = z.string().min(1).max(200)
export const LetterRun = z.object({ step: step.meta({ description: 'By what they were asked for: a wave of a campaign, a step of a playbook.' }), subject: z.string().nullable(), letters: z.number().int(), upTo: Id.meta({ description: 'The last of them: letters that come later are not meant.' }), givenAt: Instant }).meta({ id: 'LetterRun' })
export type LetterRun = z.infer<typeof LetterRun>
const Run = z.strictObject({ step, upTo: Id })
const some = { body: { ids: ['17'] } }

export const findLetters = endpoint({ name: 'findLetters', method: 'GET', path: '/messages/letters', may: ['resolve', 'message'], summary: 'Finds letters: those that wait to be printed and posted, the oldest first; or those that were posted, the latest first.', query: PageQuery.extend({ posted: z.stringbool().default(false) }), reply: pageOf(Letter) })
export const findLetterRuns = endpoint({ name: 'findLetterRuns', method: 'GET', path: '/messages/letters/runs', may: ['resolve', 'message'], summary: 'Lists what was written to many and waits to be printed and posted: all letters of a campaign’s wave or a playbook’s step together, the latest first.', reply: z.object({ runs: z.array(LetterRun) }) })
export const printLetters = { ...endpoint({
  name: 'printLetters', method: 'GET', path: '/messages/letters/print', may: ['resolve', 'message'], summary: 'Letters, or address labels on a sheet, in one PDF that is written while it is read: on A4, each address as its country writes it. Chosen ones, or up to ten thousand of one run.',
  query: z.object({ ids: z.string().regex(/^\d{1,18}(,\d{1,18}){0,499}$/).optional(), step: step.optional().meta({ description: 'Instead of `ids`: a run, up to `upTo`.' }), upTo: Id.optional(), as: z.enum(['letters', 'labels']).default('letters'), sheet: z.enum(sheetNames).optional().meta({ description: 'The sheet of labels; the firm’s own choice unless said.' }), skip: z.coerce.number().int().min(0).max(119).default(0).meta({ description: 'Labels that are used up on the first sheet.' }) }), example: { query: { ids: '17,18', as: 'labels', sheet: 'L7160' } },
}), streams: 'application/pdf' }
export const postLetters = endpoint({ name: 'postLetters', method: 'POST', path: '/messages/letters/posted', may: ['resolve', 'message'], summary: 'Says that letters were posted: they count as sent, each with its cost.', body: z.union([z.strictObject({ ids: Ids }), Run]), reply: z.object({ posted: z.number().int() }), status: 200, example: some })
export const returnLetters = endpoint({ name: 'returnLetters', method: 'POST', path: '/messages/letters/returned', may: ['resolve', 'message'], summary: 'Says that posted letters came back: nothing more is posted to these addresses.', body: z.strictObject({ ids: Ids, reason: z.enum(returnReasons).default('unknown') }), reply: z.object({ returned: z.number().int() }), status: 200, example: some })

export const postEndpoints = [findLetters, findLetterRuns, printLetters, postLetters, returnLetters]
