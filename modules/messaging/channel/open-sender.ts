import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { chatOfParty, openChat } from '../chat/open-chat.ts'
import type { SendingChannel } from '../contract.ts'
import { openMailChannel } from '../email/open-channel.ts'
import type { Sender } from './sender.ts'

/** One channel as the ledger sees it. */
interface Channel {
  /** The way out, opened anew for each run of the delivery; null where it is not set up. */
  open(db: Db): Promise<Sender | null>
  /** SQL for the address of `d.party_id` on this channel; absent: the party's main contact of the kind that the channel writes to. */
  address?: RawBuilder<unknown>
}

/** Every channel that the system hands over by itself, one folder each. */
const channels: Record<SendingChannel, Channel> = {
  email: { open: openMailChannel },
  chat: { open: openChat, address: chatOfParty },
}

/** The firm's way out on a channel; null where it has none. */
export const openSender = (db: Db, channel: SendingChannel): Promise<Sender | null> => channels[channel].open(db)

/** SQL for the address that a channel writes to; stands where `d.party_id` is the party. */
export const addressOn = (channel: SendingChannel): RawBuilder<unknown> =>
  channels[channel].address ?? sql`(select c.value from parties.contact c where c.party_id = d.party_id and c.channel = consent.contact_of(${channel}) and c.is_main)`
