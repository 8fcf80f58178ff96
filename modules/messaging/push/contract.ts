import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { channelRefusals } from '../channel/settings/contract.ts'

const Base64 = z.string().regex(/^[\w-]+={0,2}$/)
const browser = { endpoint: z.url({ protocol: /^https$/ }).max(2000), p256dh: Base64.min(80).max(100), auth: Base64.min(20).max(30) }
export const PushInput = z.strictObject({
  token: z.string().min(10).max(600).optional().meta({ description: 'A link of the party to the preference centre, or to this alone: whom the browser belongs to.' }),
  visitor: z.string().regex(/^[\w-]{16,60}$/).optional().meta({ description: 'The visitor’s name that the firm’s pages gave, instead: whose it is shows later.' }),
  language: z.enum(['zh-CN', 'zh-TW', 'en']).optional(), ...browser,
}).refine(({ token, visitor }) => (token === undefined) !== (visitor === undefined), 'either a link or a visitor').meta({ id: 'PushInput' })
export type PushInput = z.output<typeof PushInput>
export const PushRenewal = z.strictObject({ before: browser.endpoint, ...browser })
export type PushRenewal = z.output<typeof PushRenewal>

/** A visitor’s browser asked for messages before it was known whose it is. */
export const browserSubscribed = eventType('messaging.browser-subscribed', 1, z.object({ visitor: z.string() }))

const keys = { endpoint: 'https://push.example.com/send/abc', p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4', auth: 'BTBZMqHH6r4Tts7J_aSIgg' }
const example = { token: 'Y2VudHJlIDIwMjctMDUtMjEgMTAyNA.3q2-7wAAAAAAAAAAAAAAAA', ...keys }
export const getPushKey = endpoint({ name: 'getPushKey', method: 'GET', path: '/push/key', may: 'anyone', summary: 'Gets the key by which browsers know whose push messages they may take (null where there is none), and who we are.', reply: z.object({ publicKey: z.string().nullable(), firm: z.string() }) })
export const subscribePush = endpoint({ name: 'subscribePush', method: 'POST', path: '/push/subscriptions', may: 'anyone', summary: 'Keeps a browser’s subscription, and the consent that it is, for whoever holds the link; of a visitor once they are known.', body: PushInput, refusals: [channelRefusals['channel-unset']], perMinute: 60, example: { body: example } })
export const unsubscribePush = endpoint({ name: 'unsubscribePush', method: 'POST', path: '/push/unsubscription', may: 'anyone', summary: 'Forgets a browser, by the address that it alone knows; the last one of a party withdraws the consent.', body: z.strictObject({ endpoint: browser.endpoint }), perMinute: 60, example: { body: { endpoint: keys.endpoint } } })
export const renewPush = endpoint({ name: 'renewPush', method: 'POST', path: '/push/renewal', may: 'anyone', summary: 'Keeps the subscription that a browser has instead of the one before.', body: PushRenewal, perMinute: 60, example: { body: { before: 'https://push.example.com/send/old', ...keys } } })
export const pushWorker = { ...endpoint({ name: 'pushWorker', method: 'GET', path: '/push/worker.js', may: 'anyone', summary: 'The script by which a browser shows push messages, for our own pages.' }), streams: 'text/javascript' }

export const pushEndpoints = [getPushKey, subscribePush, unsubscribePush, renewPush, pushWorker]
