import type { Email } from 'postal-mime'
import { textOfHtml } from '../text-of-html.ts'
import { classifyFailure, type Failure } from './classify-failure.ts'

/** What a server tells of a mail that was sent earlier. */
export type Report =
  | { kind: 'failed'; failure: Failure; recipient: string | null; status: string | null; said: string; messageIds: string[] }
  | { kind: 'delayed' | 'delivered'; recipient: string | null; status: string | null; said: string; messageIds: string[] }
  | { kind: 'complaint'; recipient: string | null; said: string; messageIds: string[] }

const MOST_SAID = 500

/** The text of the first part of a type. */
function partOf(mail: Email, ...types: string[]): string | null {
  const part = mail.attachments.find((a) => types.includes(a.mimeType))
  return part ? (typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content)) : null
}

/** Fields of RFC 3464 and RFC 5965: names in lower case, folded lines joined; the last block that names one counts. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of text.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    if (name) fields.set(name.toLowerCase(), value!.trim())
  }
  return fields
}

/** `rfc822;nobody@example.com` without its type. */
const bare = (value: string | undefined): string | null => value?.replace(/^[\w-]+\s*;\s*/, '').replaceAll(/[<>]/g, '').trim() || null

/** Message-IDs of ours that stand anywhere in a text. */
const ours = (text: string): string[] => [...new Set([...text.matchAll(/<guanxi-\d{1,19}@[^>\s]+>/g)].map((m) => m[0]))]

const statusIn = (text: string): string | null => /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? null
const addressIn = (text: string): string | null => /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(text)?.[0] ?? null

const postmaster = /^(mailer-daemon|postmaster|postmast|mail-daemon|mdaemon)@/i
const returned = /undeliver|returned (mail|to sender)|delivery (status|failure|failed|has failed)|failure notice|mail delivery|could not be delivered|delivered to the following|退信|退回|无法(投递|送达)|投递失败|未送达|系统退信|無法(投遞|送達)|遞送失敗/i

/** What a mail reports on an earlier one: a bounce or delay (RFC 3464, or as some servers write it by their own custom), or a complaint (ARF, RFC 5965). Null where it is no report. */
export function readReport(mail: Email): Report | null {
  const feedback = partOf(mail, 'message/feedback-report')
  if (feedback) return readFeedback(mail, feedback)
  const status = partOf(mail, 'message/delivery-status', 'message/global-delivery-status')
  return status ? readStatus(mail, status) : readFree(mail)
}

const original = (mail: Email): string => partOf(mail, 'message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers', 'message/rfc822-headers') ?? ''

function readFeedback(mail: Email, text: string): Report | null {
  const fields = fieldsOf(text)
  const type = fields.get('feedback-type') ?? ''
  if (!/^(abuse|fraud|virus|opt-out|other)/i.test(type)) return null
  return { kind: 'complaint', recipient: bare(fields.get('original-rcpt-to')), said: `${type} ${fields.get('user-agent') ?? ''}`.trim().slice(0, MOST_SAID), messageIds: ours(original(mail)) }
}

function readStatus(mail: Email, text: string): Report | null {
  const fields = fieldsOf(text)
  const recipient = bare(fields.get('original-recipient')) ?? bare(fields.get('final-recipient'))
  const status = statusIn(fields.get('status') ?? '') ?? statusIn(fields.get('diagnostic-code') ?? '')
  const said = (bare(fields.get('diagnostic-code')) ?? status ?? '').slice(0, MOST_SAID)
  const shared = { recipient, status, said, messageIds: ours(original(mail)) }
  switch (fields.get('action')?.toLowerCase()) {
    case 'failed': return { kind: 'failed', failure: classifyFailure({ status, text: said }), ...shared }
    case 'delayed': return { kind: 'delayed', ...shared }
    case 'delivered': case 'relayed': return { kind: 'delivered', ...shared }
    default: return null
  }
}

/** Servers that tell in plain words. Only what comes from a postmaster, or names the failed recipient in its head, and reads like one. */
function readFree(mail: Email): Report | null {
  const failed = mail.headers.find((h) => h.key === 'x-failed-recipients')?.value ?? null
  const text = mail.text ?? textOfHtml(mail.html ?? '')
  const whole = `${mail.subject ?? ''}\n${text}`
  if (!failed && !(postmaster.test(mail.from?.address ?? '') && returned.test(whole))) return null
  const code = /\b([45]\d\d)[ -](?:\d\.\d{1,3}\.\d{1,3} )?[^\n]{3,300}/.exec(text)
  const said = (code?.[0] ?? text.split('\n').map((l) => l.trim()).find((l) => /不存在|无法|失败|拒绝|已满|unknown|reject|fail/i.test(l)) ?? whole).trim().slice(0, MOST_SAID)
  const status = statusIn(code?.[0] ?? text)
  return { kind: 'failed', failure: classifyFailure({ status, text: said }), recipient: failed?.split(',')[0]?.trim() ?? addressIn(text), status, said, messageIds: ours(`${text}\n${original(mail)}\n${mail.inReplyTo ?? ''} ${mail.references ?? ''}`) }
}
