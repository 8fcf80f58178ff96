import { z } from 'zod'
import type { Context } from '#platform/db/transaction.ts'
import { readXml } from '../../wechat/envelope.ts'
import { noteReceipts, type ToldReceipt } from '../note-receipts.ts'
import { receiveSms } from '../receive-sms.ts'

const text = z.string().max(2000)
/** SmsReport and SmsUp as Alibaba Cloud pushes them; times are Beijing's. */
const Report = z.object({ phone_number: text, success: z.boolean(), biz_id: text, out_id: text.nullish(), err_code: text.nullish(), report_time: text.nullish() })
const Up = z.object({ phone_number: text, content: text, send_time: text, sequence_id: z.union([z.number(), text]).optional() })

/** A moment in Beijing's time; now where it cannot be read. */
export const beijing = (said: string | null | undefined, now: Date): Date => { const at = new Date(`${(said ?? '').trim().replace(' ', 'T')}+08:00`); return Number.isNaN(at.getTime()) || at > now ? now : at }
/** Networks' words for a number that nobody has. */
const GONE = /^(MK:000[01]|MK:0012|UNKNOWN|EMPTY|NOROUTE|UNDELIVRD_INVALID|MOBILE_NOT_EXIST)$/i

/** The same by its message queue: pushed as XML or plainly, each entry in base64. */
function entriesOf(body: unknown): unknown[] {
  if (typeof body !== 'string') return Array.isArray(body) ? body as unknown[] : [body]
  try {
    const said = body.trimStart().startsWith('<') ? readXml(body) : null
    const text = (said ? said['Message'] ?? said['MessageBody'] ?? '' : body).trim()
    return entriesOf(JSON.parse(/^[[{]/.test(text) ? text : Buffer.from(text, 'base64').toString('utf8')))
  } catch {
    return []
  }
}

/** Receipts and messages that came in, as Alibaba Cloud brings them; each entry by itself, so that one of another kind spoils none. */
export async function takeAliyun(context: Context, body: unknown): Promise<string> {
  const receipts: ToldReceipt[] = []
  for (const entry of entriesOf(body)) {
    const report = Report.safeParse(entry).data
    const up = Up.safeParse(entry).data
    if (report) receipts.push({ messageId: report.out_id || null, reference: report.biz_id, kind: report.success ? 'delivered' : GONE.test(report.err_code ?? '') ? 'bounced' : 'soft-bounced', at: beijing(report.report_time, context.now), reason: report.success ? null : `aliyun ${report.err_code ?? ''}`.trim() })
    else if (up) await receiveSms(context, { from: up.phone_number, text: up.content, at: beijing(up.send_time, context.now), providerKey: `aliyun ${up.sequence_id ?? `${up.phone_number} ${up.send_time} ${up.content}`}`.slice(0, 300) })
  }
  await noteReceipts(context, receipts)
  return '{"code":0,"msg":"成功"}'
}
