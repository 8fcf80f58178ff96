import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { exampleToken, Label, linkRefusals as r, Token } from '../link/contract.ts'

export const Confirmation = z.object({ firm: z.string(), name: z.string(), language: z.string(), purpose: Label, text: Label.nullable(), channel: Label.nullable(), state: z.enum(['open', 'yes', 'no', 'expired']) }).meta({ id: 'ConsentConfirmation' })
export type Confirmation = z.infer<typeof Confirmation>

const body = { token: Token }
const answered = z.object({ state: z.enum(['yes', 'no']), centre: z.string().meta({ description: 'The link of the preference centre.' }) })

export const checkConfirmation = endpoint({ name: 'checkConfirmation', method: 'POST', path: '/consent/confirmations/check', may: 'anyone', summary: 'Tells what a confirmation link asks; answers nothing.', body: z.strictObject(body), reply: Confirmation, status: 200, refusals: [r['link-invalid']], example: { body: { token: exampleToken } } })
export const answerConfirmation = endpoint({ name: 'answerConfirmation', method: 'POST', path: '/consent/confirmations/answer', may: 'anyone', summary: 'Confirms or refuses through a confirmation link; once.', body: z.strictObject({ ...body, answer: z.enum(['yes', 'no']) }), reply: answered, status: 200, refusals: [r['link-invalid'], r['link-expired'], r['link-answered']], example: { body: { token: exampleToken, answer: 'yes' } } })
export const askConfirmationAgain = endpoint({ name: 'askConfirmationAgain', method: 'POST', path: '/consent/confirmations/again', may: 'anyone', summary: 'Sends a fresh confirmation link in place of one that has run out, to the known address.', body: z.strictObject(body), status: 202, refusals: [r['link-invalid'], r['link-answered']], example: { body: { token: exampleToken } } })

export const confirmationEndpoints = [checkConfirmation, answerConfirmation, askConfirmationAgain]
