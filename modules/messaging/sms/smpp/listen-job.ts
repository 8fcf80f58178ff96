import type { JobContext } from '#platform/jobs/job.ts'
import { isOf, openedChannel } from '../../channel/settings/read-channel.ts'
import { closeSessions, keptSession } from './kept-session.ts'

/** How long one run keeps the binding: to the next one, which the clock starts each minute. */
const LISTEN_MS = 55_000

/** Stays bound to the message centre, so that receipts and replies come in; unbinds when the process stops or the channel is put to sleep. */
export async function run({ db, log, signal }: JobContext): Promise<void> {
  const known = await openedChannel(db, 'sms')
  if (!isOf(known, 'smpp')) return closeSessions()
  const fault = await keptSession(db, known).open()
  if (fault) return void log.warn({ fault }, 'smpp: not bound')
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, LISTEN_MS)
    signal.addEventListener('abort', () => { clearTimeout(timer); void closeSessions().then(resolve) }, { once: true })
  })
}
