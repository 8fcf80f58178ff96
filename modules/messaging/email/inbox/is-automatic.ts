import type { Email } from 'postal-mime'

const subjects = /^\s*((re|回复|答复|回覆)\s*[:：]\s*)?(auto(matic)?[ -]?(reply|response|answer)|out of (the )?office|abwesen|自动(回复|答复)|系统自动|休假(中|通知)|外出(中|通知)|自動(回覆|回應)|不在辦公室)/i

/** Whether a machine wrote a mail (RFC 3834 and what was customary before it): absence notes, lists, confirmations. */
export function isAutomatic(mail: Email): boolean {
  const head = new Map(mail.headers.map((h) => [h.key, h.value.trim().toLowerCase()]))
  const submitted = head.get('auto-submitted')
  if (submitted && !submitted.startsWith('no')) return true
  if (/^(bulk|junk|list|auto_reply)/.test(head.get('precedence') ?? '')) return true
  if (['x-autoreply', 'x-autorespond', 'x-auto-reply-from', 'list-id', 'x-mail-autoreply'].some((key) => head.has(key)) || head.get('return-path') === '<>') return true
  return /\boof\b|\ball\b|\bautoreply\b/.test(head.get('x-auto-response-suppress') ?? '') || subjects.test(mail.subject ?? '')
}
