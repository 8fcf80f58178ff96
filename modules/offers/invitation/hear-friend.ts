import type { z } from 'zod'
import type { formSubmitted } from '#modules/forms/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { acceptFriend } from './accept-friend.ts'

/** A form that was opened by an invitation's link brings the friend. */
export async function run(context: Context, { partyId, invite }: z.output<typeof formSubmitted.payload>): Promise<void> {
  if (invite) await acceptFriend(context, { code: invite, friendId: partyId, via: 'form' })
}
