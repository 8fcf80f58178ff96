import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { common, refusals } from '#kernel/refusal.ts'
import { channelRefusals } from '../../channel/settings/contract.ts'

export const followRefusals = refusals('messaging', { 'provider-refused': 502 })

export const makeWechatCode = endpoint({
  name: 'makeWechatCode', method: 'POST', path: '/parties/{id}/wechat-code', may: ['send', 'message'], summary: 'Makes a code for a party to scan: whoever follows the official account by it is that party. Good for thirty days.', params: z.object({ id: Id }),
  reply: z.object({ url: z.string().meta({ description: 'What the code says.' }), image: z.string().meta({ description: 'Where WeChat shows the code as a picture.' }), until: Instant }), status: 201, refusals: [common['not-found'], channelRefusals['channel-unset'], followRefusals['provider-refused']], example: { params: { id: '1024' } },
})
export const followEndpoints = [makeWechatCode]
