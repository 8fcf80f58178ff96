import type { Db } from '#platform/db/tables.ts'
import { openEmail } from '../email/email-sender.ts'
import type { MailSettings } from '../email/mail-settings.ts'
import { deliver } from './deliver.ts'

export interface DeliveryMeasured { sent: number; seconds: number; startMb: number; endMb: number }

const SOON_MS = 3000
const mb = (): number => process.memoryUsage().rss / 1024 / 1024

/** Hands over all mail that is due and tells how fast, and how much memory it took after the beginning and at the end. For the bench. */
export async function measureDelivery(db: Db, settings: MailSettings): Promise<DeliveryMeasured> {
  const sender = openEmail(settings)
  let startMb = mb()
  const early = setTimeout(() => { startMb = mb() }, SOON_MS)
  const began = performance.now()
  const sent = await deliver(db, 'email', sender, new AbortController().signal)
  const seconds = (performance.now() - began) / 1000
  clearTimeout(early)
  await sender.close()
  return { sent, seconds, startMb, endMb: mb() }
}
