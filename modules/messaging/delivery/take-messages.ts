import type { Context } from '#platform/db/transaction.ts'
import type { SendingChannel } from '../contract.ts'
import { type Claim, claimMessages } from '../ledger/claim-messages.ts'
import { giveWaysOut } from './give-ways-out.ts'
import { trackMails } from './track-mails.ts'

/** Takes due messages into a runner's hands, ready to go. */
export async function takeMessages(context: Context, taking: { channel: SendingChannel; runner: string; most: number }): Promise<Claim> {
  const claim = await claimMessages(context, taking)
  return taking.channel === 'email' ? { ...claim, messages: await trackMails(context, await giveWaysOut(context, claim.messages)) } : claim
}
