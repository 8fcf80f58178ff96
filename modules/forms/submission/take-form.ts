import type { FastifyRequest } from 'fastify'
import { readLink, signLink, visitOf } from '#modules/consent/api.ts'
import { takesBrowsers } from '#modules/messaging/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { type Edition, readEdition } from '../form/read-form.ts'
import { readOwnFields } from '../form/own-fields.ts'
import { knownOf } from '../page/known-of.ts'
import { type Fault, readAnswers } from '../page/read-answers.ts'
import { renderPage, renderThanks } from '../page/render-page.ts'
import { formActor, inviteOf, languageOf, missing, type Page, type Viewing, viewOf } from '../page/show-form.ts'
import { showQuestion } from '../page/show-question.ts'
import { texts } from '../messages/index.ts'
import { countDay } from './count-day.ts'
import { Unfit } from './fill-party.ts'
import { keepSubmission } from './keep-submission.ts'
import { wasSent } from './read-submissions.ts'
import { readSent, type Sent } from './read-sent.ts'

/** No person reads and fills a form faster. */
const FASTEST_MS = 1_500
const NOTIFY_DAYS = 1

interface Signed { formId: string; number: number; nonce: string; issuedAt: number; partyId: string | null; asked: string[] }

/** Takes what was sent from a form's page: files are looked at before anything is written, all else in one transaction. Whatever is wrong is said on the page again, with what was typed. */
export async function takeForm(db: Db, slug: string, request: FastifyRequest): Promise<Page> {
  const sent = await readSent(request)
  try {
    return await inTransaction(db, formActor, (context) => take(context, slug, sent, request))
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    return await inTransaction(db, formActor, (context) => take(context, slug, sent, request, error))
  } finally {
    for (const file of sent.files) await file.received?.staged.discard()
  }
}

async function take(context: Context, slug: string, sent: Sent, request: FastifyRequest, unfit: Unfit | null = null): Promise<Page> {
  const first = (key: string): string => sent.fields.get(key)?.[0] ?? ''
  const language = languageOf(first('form-language'), null, String(request.headers['accept-language'] ?? ''))
  const signed = await readSigned(context, first('form-token'))
  const edition = await readEdition(context, slug, signed?.number ?? null)
  if (edition?.state !== 'published') return missing(language, edition !== null)
  const query = { ...(request.query as Record<string, string | undefined>), v: first('form-visitor'), invite: first('form-invite') }
  if (first('form-website')) return refuse(context, edition, { language, query })
  const reader = signed?.partyId ? await knownOf(context, signed.partyId) : null
  const fields = await readOwnFields(context)
  const asked = edition.definition.questions.filter((q) => !signed || signed.asked.includes(q.key)).flatMap((q) => showQuestion(q, fields) ?? [])
  const answers = readAnswers(asked, edition.definition.consents, sent.fields, new Set(sent.files.filter((f) => f.received).map((f) => f.question)))
  for (const file of sent.files) if (file.fault && asked.some((q) => q.key === file.question)) answers.faults.set(file.question, 'file')
  if (unfit) for (const q of asked) if (unfit.bind === q.bind) answers.faults.set(q.key, 'value')
  const again = (note: 'again' | 'slow-down' | null, faults: ReadonlyMap<string, Fault>) => askAgain(context, edition, { language, reader, query, asked: asked.map((q) => q.key), sent: { values: answers.values, agreed: answers.agreed, faults, note } })
  if (signed?.formId !== edition.formId) return again('again', new Map())
  if (answers.faults.size) return again(null, answers.faults)
  if (context.now.getTime() - signed.issuedAt < FASTEST_MS) return again('slow-down', new Map())
  const known = await wasSent(context, signed.nonce)
  const pending = known ? false : await keepSubmission(context, { edition, signed, language, asked, answers, files: sent.files, visitor: query.v || null, invite: inviteOf(query), site: siteOf(request), visit: visitOf(request) })
  return thanks(edition, { language, query, notify: await notifyLink(context, signed.partyId, query.v) }, pending)
}

async function readSigned(context: Context, token: string): Promise<Signed | null> {
  const said = await readLink(context, 'form', token).catch(() => null)
  if (!said) return null
  const [formId = '', number = '', nonce = '', issuedAt = '', partyId = '-', asked = ''] = said
  return { formId, number: Number(number), nonce, issuedAt: Number(issuedAt), partyId: partyId === '-' ? null : partyId, asked: asked.split(',') }
}

async function askAgain(context: Context, edition: Edition, viewing: Viewing): Promise<Page> {
  const view = await viewOf(context, edition, viewing)
  return { status: 422, html: renderPage(view), nonce: view.nonce, sites: edition.definition.sites }
}

type Thanked = Pick<Viewing, 'language' | 'query'> & { notify: string | null }

/** Where the reader's browser may be told to show messages: theirs by their own link; else a visitor's, until it is known who they are. */
async function notifyLink(context: Context, partyId: string | null, visitor: string): Promise<string | null> {
  if (!(await takesBrowsers(context))) return null
  const who = partyId ? await signLink(context, 'notify', [partyId], NOTIFY_DAYS) : /^[\w-]{16,60}$/.test(visitor) ? visitor : null
  return who && `/notify/${who}`
}

/** A robot filled in what nobody sees: it is thanked, and counted. */
async function refuse(context: Context, edition: Edition, thanked: Omit<Thanked, 'notify'>): Promise<Page> {
  await countDay(context, edition.formId, 'refused')
  return thanks(edition, { ...thanked, notify: null }, false)
}

async function thanks({ definition }: Edition, { language, query, notify }: Thanked, confirm: boolean): Promise<Page> {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  return { status: 200, html: renderThanks({ language, notify, definition, nonce, framed: query.frame === '1', words: (await texts[language]()).default.page }, confirm), nonce, sites: definition.sites }
}

/** The site that the page was on, without its path: it may name someone. */
function siteOf({ headers }: FastifyRequest): string | null {
  const from = headers.referer
  return from && URL.canParse(from) ? new URL(from).origin : null
}
