import type { Context } from '#platform/db/transaction.ts'
import type { TextEvent } from '#platform/events/read-events.ts'
import { queueDeliveries } from './queue-deliveries.ts'

export const run = (context: Context, events: readonly TextEvent[]): Promise<void> => queueDeliveries(context, events)
