import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { channelRefusals } from '../channel/settings/contract.ts'

const Base64 = z.string().regex(/^[\w-]+={0,2}$/)
export const PushInput = z.strictObject({
  token: z.string().min(10).max(600).meta({ description: 'A link of the party to the preference centre: whom the browser belongs to.' }),
  endpoint: z.url({ protocol: /^https$/ }).max(2000), p256dh: Base64.min(80).max(100), auth: Base64.min(20).max(30),
}).meta({ id: 'PushInput' })
export type PushInput = z.output<typeof PushInput>

const example = { token: 'Y2VudHJlIDIwMjctMDUtMjEgMTAyNA.3q2-7wAAAAAAAAAAAAAAAA', endpoint: 'https://push.example.com/send/abc', p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4', auth: 'BTBZMqHH6r4Tts7J_aSIgg' }
export const getPushKey = endpoint({ name: 'getPushKey', method: 'GET', path: '/push/key', may: 'anyone', summary: 'Gets the key by which browsers know whose push messages they may take; null where there is none.', reply: z.object({ publicKey: z.string().nullable() }) })
export const subscribePush = endpoint({ name: 'subscribePush', method: 'POST', path: '/push/subscriptions', may: 'anyone', summary: 'Keeps a browser’s subscription for whoever holds a link to the preference centre.', body: PushInput, refusals: [channelRefusals['channel-unset']], example: { body: example } })
export const pushWorker = { ...endpoint({ name: 'pushWorker', method: 'GET', path: '/push/worker.js', may: 'anyone', summary: 'The script by which a browser shows push messages, for the firm’s own pages.' }), streams: 'text/javascript' }

export const pushEndpoints = [getPushKey, subscribePush, pushWorker]
