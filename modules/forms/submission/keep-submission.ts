import { sql } from 'kysely'
import type { Language } from '#kernel/text.ts'
import { contactKey, resolveParty } from '#modules/parties/api.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { holdContent, keepContent } from '#platform/files/hold-content.ts'
import type { Edition } from '../form/read-form.ts'
import type { Answers } from '../page/read-answers.ts'
import { sayAnswer, type Shown } from '../page/show-question.ts'
import { joinVisitor } from '../visitor/join-visitor.ts'
import { type Answer, formSubmitted, type Proposal, type Submission } from './contract.ts'
import { countDay } from './count-day.ts'
import { contactsOf, fillParty, type Made, makeParty, type Said } from './fill-party.ts'
import type { SentFile } from './read-sent.ts'
import { recordAgreed } from './record-agreed.ts'

/** What was sent and checked. */
export interface Checked {
  edition: Edition; signed: { nonce: string; partyId: string | null }; language: Language; asked: readonly Shown[]; answers: Answers; files: readonly SentFile[]; visitor: string | null; site: string | null; invite: string | null; visit: { ip: string; agent: string }
}

const TEXT = 4000

/** Writes down a submission and all that follows: whose it is, what it fills in, its touchpoint, consents with their proof, and the word to whoever listens. Tells whether a consent now waits to be confirmed by mail. */
export async function keepSubmission(context: Context, sent: Checked): Promise<boolean> {
  const { edition, signed, language, asked, answers, visitor, site } = sent
  const said: Said = new Map(asked.flatMap((q) => (answers.values.has(q.key) ? [[['text', 'choice', 'file'].includes(q.bind) ? `free.${q.key}` : q.bind, { question: q, values: answers.values.get(q.key)! }] as const] : [])))
  const { partyId, outcome, made, proposals } = await place(context, sent, said)
  const told: Answer[] = asked.flatMap((q) => (answers.values.has(q.key) ? [{ key: q.key, bind: q.bind, label: q.label, value: sayAnswer(q, answers.values.get(q.key)!, language) }] : []))
  const { rows: [row] } = await sql<{ id: string }>`
    insert into forms.submission (form_id, edition, nonce, at, language, party_id, outcome, answers, proposals, site) values (${edition.formId}, ${edition.number}, ${signed.nonce}, ${context.now}, ${language}, ${partyId}, ${outcome}, ${JSON.stringify(told)}, ${JSON.stringify(proposals)}, ${site})
    returning id::text`.execute(context.tx)
  const id = row!.id
  await keepFiles(context, id, sent.files)
  const touchpointId = await logTouchpoint(context, {
    kind: 'form-submitted', channel: 'web', direction: 'in', at: context.now, participants: [{ partyId, role: 'subject' }], text: wordsOf(asked, told) || null, detail: { form: edition.name }, source: 'forms', sourceKey: id, ref: { object: 'form-submission', id },
  })
  const { consents, pending } = await recordAgreed(context, partyId, { ...sent, sure: outcome === 'created' || outcome === 'doubtful' || outcome === 'known' })
  await sql`update forms.submission set made = ${JSON.stringify({ ...made, touchpointId, consents } satisfies Made)} where id = ${id}`.execute(context.tx)
  if (visitor) await joinVisitor(context, { visitor, partyId, by: 'form' })
  await countDay(context, edition.formId, 'sent')
  await audit(context, { action: 'submit', object: 'form', id: edition.formId, detail: { submission: id, partyId } })
  await publish(context, formSubmitted, { submissionId: id, formId: edition.formId, slug: edition.slug, edition: edition.number, partyId, outcome, ...(sent.invite && { invite: sent.invite }) })
  return pending
}

interface Placed { partyId: string; outcome: Submission['outcome']; made: Made; proposals: Proposal[] }

/** Whose it is: whoever the personal link named; the one party that its contacts surely name; else a new one, which the list of duplicates will show where it may be a twin. */
async function place(context: Context, { edition, signed, language }: Checked, said: Said): Promise<Placed> {
  if (signed.partyId) return { partyId: signed.partyId, outcome: 'known', ...(await fillParty(context, signed.partyId, said, language)) }
  const contacts = contactsOf(said)
  for (const key of contacts.map((c) => `${c.channel} ${contactKey(c.channel, c.value)}`).toSorted()) await sql`select pg_advisory_xact_lock(hashtextextended(${`forms ${key}`}, 0))`.execute(context.tx)
  const { sure, alike } = await resolveParty(context, { kind: 'person', name: said.get('name')?.values[0] ?? null, contacts, birthday: said.get('birthday')?.values[0] })
  if (sure) return { partyId: sure, outcome: 'matched', ...(await fillParty(context, sure, said, language)) }
  return { partyId: await makeParty(context, edition, said, language), outcome: alike.length ? 'doubtful' : 'created', made: { created: true }, proposals: [] }
}

/** What was said in their own words, for the timeline. */
const wordsOf = (asked: readonly Shown[], told: readonly Answer[]): string => told.filter((t) => asked.some((q) => q.key === t.key && (q.bind === 'text' || q.bind === 'choice'))).map((t) => t.value).join('\n').slice(0, TEXT)

async function keepFiles(context: Context, submissionId: string, files: readonly SentFile[]): Promise<void> {
  for (const { question, name, received } of files) {
    if (!received) continue
    await keepContent(context, received.staged, received.type)
    const { rows: [file] } = await sql<{ id: string }>`insert into forms.file (submission_id, question, name, type, size, sha256) values (${submissionId}, ${question}, ${name}, ${received.type}, ${received.staged.size}, ${received.staged.sha256}) returning id::text`.execute(context.tx)
    await holdContent(context, received.staged.sha256, { holder: 'forms.file', id: file!.id })
  }
}
