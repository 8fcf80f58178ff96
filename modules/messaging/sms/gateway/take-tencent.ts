import { z } from 'zod'
import type { Context } from '#platform/db/transaction.ts'
import { noteReceipts, type ToldReceipt } from '../note-receipts.ts'
import { receiveSms } from '../receive-sms.ts'
import { beijing } from './take-aliyun.ts'

const text = z.string().max(2000)
/** Status and reply as Tencent Cloud pushes them. */
const Report = z.object({ mobile: text, nationcode: text, report_status: text, errmsg: text.nullish(), description: text.nullish(), sid: text, ext: text.nullish(), user_receive_time: text.nullish() })
const Reply = z.object({ mobile: text, nationcode: text, text: text, time: z.number().optional(), sign: text.optional(), extend: text.optional() })

/** Networks' words for a number that nobody has. */
const GONE = /^(MK:000[01]|MK:0012|EMPTY|UNKNOWN|NOROUTE)$/i

/** Receipts and replies, as Tencent Cloud brings them. */
export async function takeTencent(context: Context, body: unknown): Promise<string> {
  const receipts: ToldReceipt[] = []
  for (const entry of Array.isArray(body) ? body as unknown[] : [body]) {
    const report = Report.safeParse(entry).data
    const reply = Reply.safeParse(entry).data
    if (report) receipts.push({ messageId: report.ext || null, reference: report.sid, kind: report.report_status === 'SUCCESS' ? 'delivered' : GONE.test(report.errmsg ?? '') ? 'bounced' : 'soft-bounced', at: beijing(report.user_receive_time, context.now), reason: report.report_status === 'SUCCESS' ? null : `tencent ${report.errmsg ?? ''}`.trim() })
    else if (reply) await receiveSms(context, { from: `+${reply.nationcode}${reply.mobile}`, text: reply.text, at: reply.time ? new Date(Math.min(reply.time * 1000, context.now.getTime())) : context.now, providerKey: `tencent ${reply.mobile} ${reply.time ?? context.now.getTime()} ${reply.text}`.slice(0, 300) })
  }
  await noteReceipts(context, receipts)
  return '{"result":0,"errmsg":"OK"}'
}
