import { z } from 'zod'
import { type Network } from '../networks.ts'

const text = z.string().trim().min(1).max(200)
/** Where a network is asked: encrypted, unless it is on this machine. */
const at = z.url({ protocol: /^https?$/ }).max(300).refine((url) => /^https:|^http:\/\/(127\.0\.0\.1|localhost)[:/]?/.test(url), 'must be https').transform((url) => url.replace(/\/+$/, ''))

const Mastodon = z.strictObject({ network: z.literal('mastodon'), base: at.meta({ description: 'The server, such as https://mastodon.social.' }) })
const Discourse = z.strictObject({ network: z.literal('discourse'), base: at, username: text.meta({ description: 'As whom we write.' }), category: z.number().int().min(1).nullable().default(null).meta({ description: 'Where new topics stand.' }) })
const Facebook = z.strictObject({ network: z.literal('facebook'), base: at.default('https://graph.facebook.com/v23.0'), pageId: text })
const Weibo = z.strictObject({ network: z.literal('weibo'), base: at.default('https://api.weibo.com'), messages: at.default('https://m.api.weibo.com'), appKey: text })

export const AccountSettings = z.discriminatedUnion('network', [Mastodon, Discourse, Facebook, Weibo])
export type AccountSettings = z.output<typeof AccountSettings>

/** What opens each network, written once and never told again; those with a question mark may be left out. */
export const secretsOf = {
  mastodon: { accessToken: true }, discourse: { apiKey: true, webhookSecret: false }, facebook: { pageToken: true, appSecret: true, verifyToken: true }, weibo: { accessToken: true, appSecret: true, refreshToken: false },
} as const satisfies Record<Network, Readonly<Record<string, boolean>>>
