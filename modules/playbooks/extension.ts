import type { SendingChannel } from '#modules/messaging/contract.ts'
import type { Context } from '#platform/db/transaction.ts'

/** Chooses for each of some parties the channel that costs the firm least, of those that the party allows for a purpose and can be reached on. Whom it leaves out goes by e-mail, where the ledger says what stands against it. */
export interface ChannelChoice { choose(context: Context, asked: { parties: readonly string[]; purpose: string }): Promise<ReadonlyMap<string, SendingChannel>> }

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    /** How a step that says “the economical one” finds its channel. */
    channelChoices: ChannelChoice[]
  }
}
