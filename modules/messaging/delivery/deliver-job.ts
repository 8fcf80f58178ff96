import type { JobContext } from '#platform/jobs/job.ts'
import { openSender } from '../channel/open-sender.ts'
import { sendingChannels } from '../contract.ts'
import { deliver } from './deliver.ts'
import { parkAbandoned } from './runner.ts'

/** Hands over what is due on every channel that has a way out; first parks what an ended runner had in hand. */
export async function run({ db, log, signal }: JobContext): Promise<void> {
  const parked = await parkAbandoned(db)
  if (parked) log.warn({ parked }, 'messages in doubt: their runner ended')
  for (const channel of sendingChannels) {
    const sender = await openSender(db, channel)
    if (!sender) continue
    try {
      const sent = await deliver(db, channel, sender, signal)
      if (sent) log.info({ channel, sent }, 'messages sent')
    } finally {
      await sender.close()
    }
  }
}
