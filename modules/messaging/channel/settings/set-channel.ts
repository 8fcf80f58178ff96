import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { readMailSettings } from '#platform/mail/settings.ts'
import { readMailSettings as readMailServer } from '../../email/mail-settings.ts'
import { accountOf, openChannelSecrets, sealChannel } from '../../secret/places.ts'
import { type ChannelInfo, type ChannelInput, channelRefusals, ChannelSettings, providersOf, secretsOf, type SettableChannel, settableChannels, spareSecretsOf } from './contract.ts'
import { readChannel } from './read-channel.ts'

interface Row { channel: SettableChannel; settings: unknown; secret: Record<string, string> | null; callback: string; active: boolean; updatedAt: string }

/** Every channel with its way out; of secrets only which there are. */
export async function findChannelSettings({ tx }: Pick<Context, 'tx'>): Promise<{ channels: ChannelInfo[] }> {
  const { rows } = await sql<Row>`select c.channel, c.settings, messaging.channel_secret(c.channel) as secret, c.callback, c.active, to_json(c.updated_at at time zone 'UTC')#>>'{}' || 'Z' as "updatedAt" from messaging.channel c`.execute(tx)
  const base = readMailSettings().baseUrl
  return { channels: settableChannels.map((channel): ChannelInfo => {
    const row = rows.find((r) => r.channel === channel)
    if (!row) return { channel, settings: null, secrets: [], active: channel === 'post' || channel === 'by-hand', callback: null, publicKey: null, updatedAt: null }
    const settings = ChannelSettings.parse(row.settings)
    const secret = openChannelSecrets(settings, row.secret ?? {})
    return { channel, settings, secrets: Object.keys(secret).filter((key) => key !== 'privateKey' && key !== 'publicKey'), active: row.active, callback: base && `${base}/api/v1/messaging/callbacks/${channel}/${row.callback}`, publicKey: secret['publicKey'] ?? null, updatedAt: row.updatedAt }
  }) }
}

/** Channels with a way out, mail and chat among them. */
export async function findOpenChannels({ tx }: Pick<Context, 'tx'>): Promise<{ channels: string[] }> {
  const { rows } = await sql<{ channel: string; active: boolean }>`select channel, active from messaging.open_channels()`.execute(tx)
  const set = new Map(rows.map((r) => [r.channel, r.active]))
  const own = settableChannels.filter((c) => set.get(c) ?? (c === 'post' || c === 'by-hand'))
  return { channels: [...(readMailServer() ? ['email'] : []), ...own] }
}

/** Sets a channel's way out. A secret that is kept goes to no other server or account than it was given for. */
export async function putChannelSettings(context: Context, channel: SettableChannel, { settings, secret, active }: ChannelInput): Promise<ChannelInfo> {
  const { tx, actor, now } = context
  const { provider } = settings
  if (!(providersOf[channel] as readonly string[]).includes(provider)) throw new Refusal(channelRefusals['channel-unset'], { channel }, '/body/settings/provider')
  const { rows: [before] } = await sql<{ settings: unknown; secret: Record<string, string> }>`select settings, messaging.channel_secret(channel) as secret from messaging.channel where channel = ${channel}`.execute(tx)
  const kept: Record<string, string> = before && accountOf(ChannelSettings.parse(before.settings)) === accountOf(settings) ? openChannelSecrets(settings, before.secret) : {}
  const wanted = secretsOf[provider] as readonly string[]
  const whole: Record<string, string> = { ...kept, ...Object.fromEntries(Object.entries(secret).filter(([key]) => wanted.includes(key) || spareSecretsOf[provider]?.includes(key))), ...(provider === 'web-push' && !kept['privateKey'] && vapidKeys()) }
  const missing = wanted.find((key) => !whole[key])
  if (missing !== undefined) throw new Refusal(channelRefusals['secret-needed'], { secret: missing }, `/body/secret/${missing}`)
  const sealed = JSON.stringify(sealChannel(settings, whole))
  await sql`
    insert into messaging.channel (channel, settings, secret, callback, active, updated_at, updated_by) values (${channel}, ${JSON.stringify(settings)}::jsonb, ${sealed}::jsonb, ${randomBytes(18).toString('base64url')}, ${active}, ${now}, ${actor.memberId})
    on conflict (channel) do update set settings = ${JSON.stringify(settings)}::jsonb, secret = ${sealed}::jsonb, active = ${active}, updated_at = ${now}, updated_by = ${actor.memberId}`.execute(tx)
  await audit(context, { action: 'update', object: 'settings', detail: { channel, before: before?.settings ?? null, after: settings, active, secrets: Object.keys(secret) } })
  return (await findChannelSettings(context)).channels.find((c) => c.channel === channel)!
}

/** A pair of keys by which push services know us (RFC 8292): the public one uncompressed, the private one as its number. */
function vapidKeys(): { publicKey: string; privateKey: string } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const { x, y, d } = privateKey.export({ format: 'jwk' })
  return { publicKey: Buffer.concat([Buffer.from([4]), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')]).toString('base64url'), privateKey: d! }
}

/** Refuses to go on with a channel that has no way out. */
export async function requireChannel(context: Context, channel: SettableChannel) {
  const known = await readChannel(context, channel)
  if (!known) throw new Refusal(channelRefusals['channel-unset'], { channel })
  return known
}
