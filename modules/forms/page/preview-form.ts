import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Language } from '#kernel/text.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Streamed } from '#platform/http/route.ts'
import { readOwnFields } from '../form/own-fields.ts'
import { fillLanguages } from '../form/fill-languages.ts'
import { getForm } from '../form/read-form.ts'
import { texts } from '../messages/index.ts'
import { pagePolicy } from './page-policy.ts'
import { renderPage, renderThanks } from './render-page.ts'
import { openQuestions, showQuestion } from './show-question.ts'

/** The draft as a visitor would see it, for its maker; nothing can be sent from it. */
export async function previewForm(context: Context, id: string, { language, part }: { language: Language; part: 'form' | 'thanks' }): Promise<Streamed> {
  const { definition: draft, slug } = await getForm(context, id)
  const definition = fillLanguages(draft)
  const fields = await readOwnFields(context)
  const nonce = randomBytes(16).toString('base64')
  const words = (await texts[language]()).default.page
  const asked = openQuestions(definition.questions, definition.most, new Map()).flatMap((q) => showQuestion(q, fields) ?? [])
  const view = { language, words, definition, nonce, framed: false, path: `/f/${slug}`, carry: {}, asked, values: new Map(), agreed: new Set<number>(), faults: new Map(), token: null, reader: null, note: null, visitor: null, invite: null }
  const html = part === 'thanks' ? renderThanks(view, definition.consents.length > 0) : renderPage(view)
  return { type: 'text/html; charset=utf-8', stream: Readable.from([html]), headers: pagePolicy(nonce, ["'self'"]) }
}
