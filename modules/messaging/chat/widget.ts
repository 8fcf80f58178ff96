import { sql } from 'kysely'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'
import type { Language } from '#kernel/text.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { ChatWidget } from '#modules/firm/setting/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { chatRefusals, type ChatWidgetView } from './contract.ts'
import { isOpen } from './is-open.ts'

/** The chat as it is set, for pages of named sites only. */
export async function requireWidget({ tx, now }: Context, { headers }: FastifyRequest): Promise<ChatWidget & { open: boolean; site: string }> {
  const widget = await getSetting(tx, 'chat.widget')
  const site = String(headers.origin ?? '').toLowerCase()
  if (!widget.active || !(await getSetting(tx, 'web.sites')).includes(site)) throw new Refusal(chatRefusals['chat-not-here'], { site })
  return { ...widget, site, open: isOpen(widget.hours, await getSetting(tx, 'firm.zone'), now) }
}

/** What the chat says to a visitor before a word is written; nothing is kept of who looked. */
export async function getChatWidget(context: Context, language: Language, request: FastifyRequest): Promise<ChatWidgetView> {
  const { open, greeting, consent, colour, questions } = await requireWidget(context, request)
  const { rows: [firm] } = await sql<{ name: string }>`select name from people.unit where parent_id is null order by id limit 1`.execute(context.tx)
  return { firm: firm?.name ?? '', open, greeting: greeting[language], consent: consent[language], colour, questions: questions.map((q) => ({ ask: q.ask[language], answer: q.answer[language] })) }
}
