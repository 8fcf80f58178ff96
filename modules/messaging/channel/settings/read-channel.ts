import { sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { deliverer } from '../../delivery/runner.ts'
import { openChannelSecrets } from '../../secret/places.ts'
import { ChannelSettings, type Provider, type SettableChannel, type SettingsOf } from './contract.ts'

/** A channel's way out with what opens it. */
export interface KnownChannel<P extends Provider = Provider> { settings: SettingsOf<P>; secret: Readonly<Record<string, string>>; callback: string | null }

/** What nobody has to set up. */
const standing: Partial<Record<SettableChannel, ChannelSettings>> = { post: { provider: 'print', sheet: '3x8', own: null }, 'by-hand': { provider: 'person', ownerId: null, days: 2 } }

/** A channel as it is set; null where it is not, or put to sleep. Reads what only the system and whoever sets it may. */
export async function readChannel({ tx }: Pick<Context, 'tx'>, channel: SettableChannel): Promise<KnownChannel | null> {
  const { rows: [found] } = await sql<{ settings: unknown; secret: Record<string, string>; callback: string; active: boolean }>`select c.settings, messaging.channel_secret(c.channel) as secret, c.callback, c.active from messaging.channel c where c.channel = ${channel}`.execute(tx)
  if (!found) return standing[channel] ? { settings: standing[channel], secret: {}, callback: null } : null
  const settings = ChannelSettings.parse(found.settings)
  return found.active ? { settings, secret: openChannelSecrets(settings, found.secret), callback: found.callback } : null
}

/** The same for who opens a way out. */
export const openedChannel = (db: Db, channel: SettableChannel): Promise<KnownChannel | null> => inTransaction(db, deliverer, (context) => readChannel(context, channel))

/** Whether a channel is set to a provider: narrows its settings. */
export const isOf = <P extends Provider>(known: KnownChannel | null, provider: P): known is KnownChannel & { settings: SettingsOf<P> } => known?.settings.provider === provider
