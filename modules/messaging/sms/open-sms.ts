import type { Db } from '#platform/db/tables.ts'
import type { Sender } from '../channel/sender.ts'
import { isOf, openedChannel } from '../channel/settings/read-channel.ts'
import { openAliyun } from './gateway/aliyun.ts'
import { openTencent } from './gateway/tencent.ts'
import { keptSession } from './smpp/kept-session.ts'
import { openSmpp } from './smpp/smpp-sender.ts'

/** The way out for text messages, by whichever provider is set. */
export async function openSms(db: Db): Promise<Sender | null> {
  const known = await openedChannel(db, 'sms')
  if (isOf(known, 'aliyun')) return openAliyun(known)
  if (isOf(known, 'tencent')) return openTencent(known)
  return isOf(known, 'smpp') ? openSmpp(keptSession(db, known), known.settings) : null
}
