import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { LabelSheet, sheetNames } from '../../post/label-sheet.ts'

export const channelRefusals = refusals('messaging', { 'channel-unset': 404, 'secret-needed': 422, 'callback-refused': 404, 'cannot-test': 409 })
const r = channelRefusals

/** Channels whose way out is set up here; mail's stands in the environment, chat's in the firm's settings. */
export const settableChannels = ['sms', 'wechat', 'wecom', 'line', 'push', 'post', 'by-hand'] as const
export type SettableChannel = (typeof settableChannels)[number]

const text = z.string().trim().min(1).max(200)
/** Where a provider is called: encrypted, unless it is on this machine. */
const at = (standard: string) => z.url({ protocol: /^https?$/ }).max(300).refine((url) => /^https:|^http:\/\/(127\.0\.0\.1|localhost)[:/]?/.test(url), 'must be https').default(standard)

const Smpp = z.strictObject({
  provider: z.literal('smpp'), host: text, port: z.number().int().min(1).max(65535).default(2775), tls: z.boolean().default(false), systemId: z.string().trim().min(1).max(15), systemType: z.string().trim().max(12).default(''),
  from: z.string().trim().max(20).meta({ description: 'The number or name that it comes from.' }), window: z.number().int().min(1).max(100).default(10).meta({ description: 'How many may be unanswered at once.' }),
})
const Aliyun = z.strictObject({ provider: z.literal('aliyun'), endpoint: at('https://dysmsapi.aliyuncs.com'), accessKeyId: text, signature: text })
const Tencent = z.strictObject({ provider: z.literal('tencent'), endpoint: at('https://sms.tencentcloudapi.com'), region: text.default('ap-guangzhou'), secretId: text, sdkAppId: text, signature: text })
const Wechat = z.strictObject({ provider: z.literal('wechat'), endpoint: at('https://api.weixin.qq.com'), appId: text })
const Wecom = z.strictObject({ provider: z.literal('wecom'), endpoint: at('https://qyapi.weixin.qq.com'), corpId: text, mostPerMonth: z.number().int().min(1).max(30).default(4).meta({ description: 'Broadcasts that one customer may get in a month.' }), welcome: z.string().trim().max(1000).default('').meta({ description: 'What a new contact is welcomed with; empty: nothing.' }) })
const Line = z.strictObject({ provider: z.literal('line'), endpoint: at('https://api.line.me'), channelId: text })
const WebPush = z.strictObject({ provider: z.literal('web-push'), contact: z.string().regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/).max(200) })
const Print = z.strictObject({ provider: z.literal('print'), sheet: z.enum(sheetNames).default('3x8').meta({ description: 'On which sheet labels are printed.' }), own: LabelSheet.nullable().default(null).meta({ description: 'A sheet of the firm’s own, in millimetres.' }) })
const Person = z.strictObject({ provider: z.literal('person'), ownerId: Id.nullable().default(null).meta({ description: 'Whose task it is where nobody looks after the party.' }), days: z.number().int().min(0).max(60).default(2) })

export const ChannelSettings = z.discriminatedUnion('provider', [Smpp, Aliyun, Tencent, Wechat, Wecom, Line, WebPush, Print, Person])
export type ChannelSettings = z.output<typeof ChannelSettings>
export type Provider = ChannelSettings['provider']
export type SettingsOf<P extends Provider> = Extract<ChannelSettings, { provider: P }>

/** The providers of each channel, the first being offered first. */
export const providersOf = { sms: ['aliyun', 'tencent', 'smpp'], wechat: ['wechat'], wecom: ['wecom'], line: ['line'], push: ['web-push'], post: ['print'], 'by-hand': ['person'] } as const satisfies Record<SettableChannel, readonly Provider[]>
/** What opens each provider: written once, never told again. */
export const secretsOf = { smpp: ['password'], aliyun: ['accessKeySecret'], tencent: ['secretKey'], wechat: ['appSecret', 'token', 'aesKey'], wecom: ['secret', 'token', 'aesKey'], line: ['channelSecret'], 'web-push': [], print: [], person: [] } as const satisfies Record<Provider, readonly string[]>

/** Secrets that a provider can do without. */
export const spareSecretsOf: Partial<Record<Provider, readonly string[]>> = { wecom: ['kfSecret'] }

export const ChannelInput = z.strictObject({ settings: ChannelSettings, secret: z.record(z.string().max(40), z.string().trim().min(1).max(500)).default({}).meta({ description: 'What is left out stays as it is.' }), active: z.boolean().default(true) }).meta({ id: 'ChannelInput' })
export type ChannelInput = z.output<typeof ChannelInput>

export const ChannelInfo = z.object({
  channel: z.enum(settableChannels), settings: ChannelSettings.nullable(), secrets: z.array(z.string()).meta({ description: 'Names of the secrets that are set.' }), active: z.boolean(),
  callback: z.string().nullable().meta({ description: 'The address for the provider’s receipts and replies.' }), publicKey: z.string().nullable(), updatedAt: Instant.nullable(),
}).meta({ id: 'ChannelInfo' })
export type ChannelInfo = z.infer<typeof ChannelInfo>

const byChannel = z.object({ channel: z.enum(settableChannels) })
const may = ['update', 'settings'] as const
const example = { settings: { provider: 'aliyun' as const, accessKeyId: 'LTAI5tExample', signature: '青城茶业' }, secret: { accessKeySecret: 'written-once' } }

export const findChannelSettings = endpoint({ name: 'findChannelSettings', method: 'GET', path: '/messaging/channels', may, summary: 'Lists the channels with their way out; secrets only by name.', reply: z.object({ channels: z.array(ChannelInfo) }) })
export const putChannelSettings = endpoint({ name: 'putChannelSettings', method: 'PUT', path: '/messaging/channels/{channel}', may, summary: 'Sets a channel’s way out; secrets that are left out stay, unless another server would get them.', params: byChannel, body: ChannelInput, reply: ChannelInfo, refusals: [r['secret-needed'], r['channel-unset']], example: { params: { channel: 'sms' }, body: example } })
export const testChannel = endpoint({ name: 'testChannel', method: 'POST', path: '/messaging/channels/{channel}/test', may, summary: 'Tries a channel: signs in to the provider, or sends one message to an address of one’s own.', params: byChannel, body: z.strictObject({ to: z.string().trim().max(200).optional(), template: z.string().trim().max(100).optional() }), reply: z.object({ outcome: z.enum(['sent', 'given', 'later', 'failed', 'doubtful']), said: z.string() }), status: 200, refusals: [r['channel-unset'], r['cannot-test']], example: { params: { channel: 'sms' }, body: { to: '+8613800000000' } } })
export const findOpenChannels = endpoint({ name: 'findOpenChannels', method: 'GET', path: '/messaging/channels/open', may: ['send', 'message'], summary: 'Lists the channels that have a way out.', reply: z.object({ channels: z.array(z.string()) }) })

export const channelEndpoints = [findOpenChannels, findChannelSettings, putChannelSettings, testChannel]
