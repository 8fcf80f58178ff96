import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { channelRefusals, settableChannels } from '../channel/settings/contract.ts'

const at = z.object({ channel: z.enum(settableChannels), key: z.string().regex(/^[\w-]{22,40}$/) })
const query = z.record(z.string().max(40), z.string().max(2000))
const example = { params: { channel: 'wechat' as const, key: 'k3J9vQ2mX8bN5tR7wY1zAgbC' } }
const refused = [channelRefusals['callback-refused']]

export const takeCallback = { ...endpoint({ name: 'takeCallback', method: 'POST', path: '/messaging/callbacks/{channel}/{key}', may: 'anyone', summary: 'Takes receipts and replies that a provider brings, in the provider’s own form.', params: at, query, refusals: refused, perMinute: 6000, keepsRaw: true, example }), streams: 'text/plain' }
export const checkCallback = { ...endpoint({ name: 'checkCallback', method: 'GET', path: '/messaging/callbacks/{channel}/{key}', may: 'anyone', summary: 'Answers WeChat’s and WeCom’s question whether an address is ours.', params: at, query, refusals: refused, perMinute: 600, example }), streams: 'text/plain' }

export const callbackEndpoints = [takeCallback, checkCallback]
