import { type Language, pickLanguage } from '#kernel/text.ts'
import type { Outgoing } from '../channel/sender.ts'
import { escapeHtml } from '../content/escape-html.ts'

/** The pages that a foot leads to. */
export interface Ways { end: string; centre: string }

const words: Record<Language, { end: string; centre: string; colon: string; reply: string }> = {
  'zh-CN': { end: '退订', centre: '订阅设置', colon: '：', reply: '不想再收到此类邮件，请使用邮箱的退订按钮或回复“退订”。' },
  'zh-TW': { end: '取消訂閱', centre: '訂閱設定', colon: '：', reply: '不想再收到此類郵件，請使用信箱的取消訂閱按鈕或回覆「取消訂閱」。' },
  en: { end: 'Unsubscribe', centre: 'Preferences', colon: ': ', reply: 'To stop such mails, press unsubscribe in your mail program or answer “unsubscribe”.' },
}

/** Adds the way out at the end of a mail, unless its text has it already. */
export function addFoot(message: Outgoing, ways: Ways | null): Outgoing {
  if (/\/unsubscribe\/[\w-]+\.[\w-]+/.test(message.body)) return message
  const t = words[pickLanguage([message.language])]
  const text = ways ? `${t.end}${t.colon}${ways.end}\n${t.centre}${t.colon}${ways.centre}` : t.reply
  const html = ways ? `<a href="${escapeHtml(ways.end)}">${t.end}</a> · <a href="${escapeHtml(ways.centre)}">${t.centre}</a>` : escapeHtml(t.reply)
  return { ...message, body: `${message.body}\n\n-- \n${text}`, html: message.html && intoBody(message.html, `<p style="font-size:12px;color:#666">${html}</p>`) }
}

const intoBody = (html: string, foot: string): string => (/<\/body>/i.test(html) ? html.replace(/<\/body>/i, () => `${foot}</body>`) : `${html}${foot}`)
