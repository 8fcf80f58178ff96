import { openSecret, sealSecret } from '#platform/secret/seal-secret.ts'
import type { ChannelSettings } from '../channel/settings/contract.ts'

/** A mailbox's password is sealed for the server and the name that it was given for: it opens beside no other. */
export const mailboxPlace = ({ host, username }: { host: string; username: string }): string => `messaging.mailbox ${host} ${username}`

/** The server and account that a channel's secrets belong to. */
export function accountOf(settings: ChannelSettings): string {
  switch (settings.provider) {
    case 'smpp': return `smpp ${settings.host}:${settings.port} ${settings.tls} ${settings.systemId}`
    case 'aliyun': return `aliyun ${settings.endpoint} ${settings.accessKeyId}`
    case 'tencent': return `tencent ${settings.endpoint} ${settings.secretId}`
    case 'wechat': return `wechat ${settings.endpoint} ${settings.appId}`
    case 'wecom': return `wecom ${settings.endpoint} ${settings.corpId}`
    case 'line': return `line ${settings.endpoint} ${settings.channelId}`
    default: return settings.provider
  }
}

type Secrets = Readonly<Record<string, string>>
const each = (secrets: Secrets, act: (value: string, name: string) => string): Record<string, string> => Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, act(value, name)]))

/** A channel's secrets as they are kept, each bound to its account. */
export const sealChannel = (settings: ChannelSettings, secrets: Secrets): Record<string, string> => each(secrets, (value, name) => sealSecret(value, `messaging.channel ${accountOf(settings)} ${name}`))
export const openChannelSecrets = (settings: ChannelSettings, kept: Secrets): Record<string, string> => Object.fromEntries(Object.entries(each(kept, (value, name) => openOurs(value, `messaging.channel ${accountOf(settings)} ${name}`))).filter(([, value]) => value !== ''))

/** A mailbox's password as it opens the mailbox. */
export const openMailboxPassword = (kept: string, door: { host: string; username: string }): string => openOurs(kept, mailboxPlace(door))

/** What another installation sealed, whose secret is not here, is as good as not set: whoever looks after the settings types it anew. */
function openOurs(kept: string, place: string): string {
  try {
    return openSecret(kept, place)
  } catch {
    return ''
  }
}
