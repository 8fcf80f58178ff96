import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { askAgain } from '#platform/events/parked-events.ts'

/** Asks for another try of parked events; the worker makes it. Audited where there was something to ask for. */
export async function retryParked(context: Context, which: { reader?: string | undefined; eventId?: string | undefined }): Promise<number> {
  const asked = await askAgain(context, which)
  if (asked) await audit(context, { action: 'update', object: 'parked-event', detail: { after: { ...which, asked } } })
  return asked
}
