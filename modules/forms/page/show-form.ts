import { randomBytes } from 'node:crypto'
import { readLink, signLink } from '#modules/consent/api.ts'
import { languages, pickLanguage, type Language } from '#kernel/text.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { countDay } from '../submission/count-day.ts'
import { readOwnFields } from '../form/own-fields.ts'
import { type Edition, readEdition } from '../form/read-form.ts'
import { texts } from '../messages/index.ts'
import { halfHidden, knownOf, type Reader } from './known-of.ts'
import { type PageView, renderPage, renderWord } from './render-page.ts'
import { openQuestions, type Shown, showQuestion } from './show-question.ts'

/** How a page was asked for. */
export interface Visit { slug: string; query: Readonly<Record<string, string | undefined>>; languages: string; agent: string }
/** A page with the headers that go with it; `sites` may frame it. */
export interface Page { status: number; html: string; nonce: string; sites: readonly string[] }

export const formActor = system('forms.page')
const TOKEN_DAYS = 1
const ROBOT = /bot|crawl|spider|preview|slurp|fetch|monitor/i

export const languageOf = (asked: string | undefined, known: string | null | undefined, accepted: string): Language =>
  languages.find((l) => l === asked) ?? languages.find((l) => l === known) ?? pickLanguage(accepted.split(','))

/** The page that a form's address shows: what is published there, for whoever a personal link names without what is known. */
export const showForm = (db: Db, visit: Visit): Promise<Page> => inTransaction(db, formActor, async (context) => {
  const edition = await readEdition(context, visit.slug)
  const reader = edition && visit.query.p ? await readerOf(context, visit.query.p, edition.formId) : null
  const language = languageOf(visit.query.l, reader?.language, visit.languages)
  if (edition?.state !== 'published') return missing(language, edition !== null)
  if (!ROBOT.test(visit.agent)) await countDay(context, edition.formId, 'opened')
  const view = await viewOf(context, edition, { language, reader, query: visit.query })
  return { status: 200, html: renderPage(view), nonce: view.nonce, sites: edition.definition.sites }
})

/** Whom a personal link names; a link that does not fit opens the form as anyone's. */
async function readerOf(context: Context, token: string, formId: string): Promise<Reader | null> {
  const said = await readLink(context, 'form-for', token).catch(() => null)
  return said?.[0] === formId && said[1] ? knownOf(context, said[1]) : null
}

/** The code of an invitation by whose link the page was opened. */
export const inviteOf = ({ invite }: Visit['query']): string | null => (invite && /^[A-Z0-9-]{3,60}$/i.test(invite) ? invite.toUpperCase() : null)

export interface Viewing { language: Language; reader: Reader | null; query: Visit['query']; sent?: Partial<Pick<PageView, 'values' | 'agreed' | 'faults' | 'note'>>; /** The questions that were asked before; else those that are open. */ asked?: readonly string[] }

/** All that a page shows, signed: which edition, what was asked, of whom, and when. */
export async function viewOf(context: Context, edition: Edition, { language, reader, query, sent = {}, asked }: Viewing): Promise<PageView> {
  const { definition } = edition
  const known = reader?.known ?? new Map<string, string>()
  const fields = await readOwnFields(context)
  const open = asked ? definition.questions.filter((q) => asked.includes(q.key)) : openQuestions(definition.questions, definition.most, known)
  const shown = open.flatMap((q) => showQuestion(q, fields) ?? [])
  const token = await signLink(context, 'form', [edition.formId, String(edition.number), randomBytes(12).toString('base64url'), String(context.now.getTime()), reader?.partyId ?? '-', shown.map((s) => s.key).join(',') || '-'], TOKEN_DAYS)
  const left = definition.questions.filter((q) => known.has(q.bind) && q.known === 'leave-out').flatMap((q) => showQuestion(q, fields) ?? [])
  return {
    language, words: (await texts[language]()).default.page, definition, nonce: randomBytes(16).toString('base64'), framed: query.frame === '1', path: `/f/${edition.slug}`, asked: shown, token, visitor: /^[\w-]{16,40}$/.test(query.v ?? '') ? query.v! : null, invite: inviteOf(query),
    carry: Object.fromEntries((['p', 'frame', 'v', 'invite'] as const).flatMap((k) => (query[k] ? [[k, query[k]]] : []))),
    values: sent.values ?? prefilled(shown, definition.questions, known), agreed: sent.agreed ?? new Set(), faults: sent.faults ?? new Map(), note: sent.note ?? null,
    reader: reader && { name: reader.name, known: left.map((q) => ({ label: q.label[language], shown: halfHidden(q.bind, known.get(q.bind)!) })) },
  }
}

const prefilled = (shown: readonly Shown[], questions: readonly { key: string; known: string }[], known: ReadonlyMap<string, string>): Map<string, string[]> =>
  new Map(shown.flatMap((s) => (known.has(s.bind) && questions.some((q) => q.key === s.key && q.known === 'prefill') ? [[s.key, s.control === 'many' ? known.get(s.bind)!.split(',') : [known.get(s.bind)!]] as const] : [])))

/** What stands under an address without a form, or whose form was closed. */
export async function missing(language: Language, closed: boolean): Promise<Page> {
  const words = (await texts[language]()).default.page
  const nonce = randomBytes(16).toString('base64')
  const html = renderWord({ language, nonce, framed: false, definition: { colour: 'jade', layout: 'form' } as PageView['definition'] }, closed ? words.closed : words.missing, closed ? words.closedText : words.missingText)
  return { status: closed ? 410 : 404, html, nonce, sites: [] }
}
