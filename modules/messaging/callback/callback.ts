import { timingSafeEqual } from 'node:crypto'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { Streamed } from '#platform/http/route.ts'
import { channelRefusals, type SettableChannel } from '../channel/settings/contract.ts'
import { isOf, type KnownChannel, readChannel } from '../channel/settings/read-channel.ts'
import { deliverer } from '../delivery/runner.ts'
import { takeLine } from '../line/take-line.ts'
import { takeAliyun } from '../sms/gateway/take-aliyun.ts'
import { takeTencent } from '../sms/gateway/take-tencent.ts'
import { openCall, openEcho } from '../wechat/open-call.ts'
import { takeWechat } from '../wechat/take-wechat.ts'
import { takeWecom } from '../wecom/take-wecom.ts'

export type CallbackQuery = Readonly<Record<string, string>>
interface Called { channel: SettableChannel; key: string; query: CallbackQuery; body: unknown; raw?: Buffer; headers?: Readonly<Record<string, string | string[] | undefined>> }

const said = (text: string, type = 'text/plain; charset=utf-8'): Streamed => ({ type, stream: Readable.from([text]) })

/** Receipts and replies that a provider brings. The address is secret, and what is signed is looked at besides; what does not fit is not here. */
export const takeCallback = (db: Db, { channel, key, query, body, raw = Buffer.alloc(0), headers = {} }: Called): Promise<Streamed> => inTransaction(db, deliverer, async (context) => {
  const known = await requireKnown(context, channel, key)
  if (isOf(known, 'aliyun')) return said(await takeAliyun(context, body), 'application/json')
  if (isOf(known, 'tencent')) return said(await takeTencent(context, body), 'application/json')
  if (isOf(known, 'line')) return said(await takeLine(context, known, raw, headers['x-line-signature']))
  if (isOf(known, 'wechat')) await takeWechat(context, openCall(known, query, String(body ?? '')))
  else if (isOf(known, 'wecom')) await takeWecom(context, openCall(known, query, String(body ?? '')))
  else throw new Refusal(channelRefusals['callback-refused'])
  return said('success')
})

/** How WeChat and WeCom make sure that an address is ours: it answers what they sent, opened. */
export const checkCallback = (db: Db, { channel, key, query }: Omit<Called, 'body' | 'raw' | 'headers'>): Promise<Streamed> => inTransaction(db, deliverer, async (context) => {
  const known = await requireKnown(context, channel, key)
  if (isOf(known, 'wechat') || isOf(known, 'wecom')) return said(openEcho(known, query))
  throw new Refusal(channelRefusals['callback-refused'])
})

async function requireKnown(context: Context, channel: SettableChannel, key: string): Promise<KnownChannel> {
  await sql`set local statement_timeout = '20s'`.execute(context.tx)
  const known = await readChannel(context, channel)
  const [ours, theirs] = [Buffer.from(known?.callback ?? ''), Buffer.from(key)]
  if (!known || ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) throw new Refusal(channelRefusals['callback-refused'])
  return known
}
