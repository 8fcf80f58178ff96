import type { Context } from '#platform/db/transaction.ts'
import type { Outgoing } from '../channel/sender.ts'
import type { SendingChannel } from '../contract.ts'
import { claimMessages } from '../ledger/claim-messages.ts'
import { giveWaysOut } from './give-ways-out.ts'

/** Takes due messages into a runner's hands, ready to go. */
export async function takeMessages(context: Context, taking: { channel: SendingChannel; runner: string; most: number }): Promise<Outgoing[]> {
  const messages = await claimMessages(context, taking)
  return taking.channel === 'email' ? giveWaysOut(context, messages) : messages
}
