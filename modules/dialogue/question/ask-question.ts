import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Language } from '#kernel/text.ts'
import { requireParty } from '#modules/parties/api.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { writeEntry } from '../entry/write-entry.ts'
import { dialogueRefusals as r } from '../refusals.ts'
import { type askQuestion as contract, type Asking, type Question, questionAsked } from './contract.ts'
import { inLanguage, knownOf, recordsOf } from './next-questions.ts'
import { readAsking } from './read-askings.ts'
import { readQuestion } from './read-questions.ts'
import { requireChannel } from './save-question.ts'

/** Notes that a party was asked a question. Once over all channels and all records of the party: of two who ask at once the second is refused. */
export async function askQuestion(context: Context, id: string, { questionId, channel, wording, sent }: BodyOf<typeof contract>): Promise<Asking> {
  const { id: head } = await requireParty(context, id)
  const question = await readQuestion(context, questionId)
  if (question.state === 'retired') throw new Refusal(r['question-retired'], { id: questionId }, '/body/questionId')
  if (channel) await requireChannel(context, channel)
  const said = wording ?? inLanguage(question.wording, await languageOf(context, head))
  const askingId = await claim(context, { head, question, channel: channel ?? null, said })
  await writeEntry(context, { partyId: head, kind: 'asked', side: 'us', text: said, at: context.now, channel: channel ?? null, memberId: context.actor.memberId, source: 'question', refId: askingId, state: 'open' })
  if (!sent) await logTouchpoint(context, { kind: 'question-asked', channel: channel ?? null, direction: 'out', at: context.now, participants: [{ partyId: head, role: 'subject' }], memberId: context.actor.memberId, text: said, source: 'dialogue', sourceKey: `asked/${askingId}`, episode: `asking/${askingId}` })
  await audit(context, { action: 'ask', object: 'party', id: head, detail: { questionId, askingId, channel } })
  await publish(context, questionAsked, { askingId, questionId, partyId: head, channel: channel ?? null })
  return readAsking(context, askingId)
}

async function claim({ tx, now, actor }: Context, { head, question, channel, said }: { head: string; question: Question; channel: string | null; said: string }): Promise<string> {
  const { rows: [known] } = await sql<{ known: boolean }>`select ${knownOf(recordsOf(head))} as known from dialogue.question q cross join parties.party party where q.id = ${question.id} and party.id = ${head}`.execute(tx)
  if (known?.known) throw new Refusal(r['known-already'], { id: question.id }, '/body/questionId')
  const { rows: [made] } = await sql<{ id: string }>`
    insert into dialogue.asking (party_id, question_id, channel, wording, asked_at, asked_by)
    select ${head}::bigint, ${question.id}::bigint, ${channel}::text, ${said}::text, ${now}::timestamptz, ${actor.memberId}::bigint where not exists (select from dialogue.asking a where a.question_id = ${question.id} and a.party_id = any (${recordsOf(head)}))
    on conflict (party_id, question_id) do nothing returning id::text`.execute(tx)
  if (!made) throw new Refusal(r['asked-before'], { id: question.id }, '/body/questionId')
  return made.id
}

async function languageOf({ tx }: Context, head: string): Promise<Language | null> {
  const { rows: [party] } = await sql<{ language: Language | null }>`select language from parties.party where id = ${head}`.execute(tx)
  return party?.language ?? null
}
