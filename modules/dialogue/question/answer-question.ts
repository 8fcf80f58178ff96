import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Named } from '#kernel/text.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { writeEntry } from '../entry/write-entry.ts'
import { dialogueRefusals as r } from '../refusals.ts'
import { type answerQuestion as contract, type Asking, type Question, questionAnswered } from './contract.ts'
import { fillIn } from './fill-in.ts'
import { readAsking } from './read-askings.ts'

type Body = BodyOf<typeof contract>

/** Notes the answer to what was asked, and fills in what it tells, with the rights of whoever notes it. That none was given is noted too: it is not asked again. */
export async function answerQuestion(context: Context, id: string, { outcome, value }: Body): Promise<Asking> {
  const { tx, now, actor } = context
  const { rows: [locked] } = await sql<{ head: string }>`select parties.survivor_of(party_id)::text as head from dialogue.asking where id = ${id} for update`.execute(tx)
  const before = await readAsking(context, id)
  if (!locked || before.state !== 'asked') throw new Refusal(r['not-asked'], { id })
  const empty = value === undefined || value === '' || (Array.isArray(value) && !value.length)
  if (outcome === 'answered' && empty) throw new Refusal(r['answer-needed'], {}, '/body/value')
  const answer = outcome === 'answered' ? sayAnswer(before.question, value!) : null
  if (answer !== null) await fillIn(context, { partyId: locked.head, askingId: id, question: before.question, value: value!, answer, channel: before.channel })
  await sql`update dialogue.asking set state = ${outcome}, answer = ${answer}, ended_at = ${now}, ended_by = ${actor.memberId}::bigint where id = ${id}`.execute(tx)
  await settle(context, { asking: before, head: locked.head, answer })
  await audit(context, { action: 'answer', object: 'party', id: locked.head, detail: { askingId: id, questionId: before.question.id, outcome, answer } })
  await publish(context, questionAnswered, { askingId: id, questionId: before.question.id, partyId: locked.head, outcome, fills: before.question.fills })
  return readAsking(context, id)
}

async function settle(context: Context, { asking, head, answer }: { asking: Asking; head: string; answer: string | null }): Promise<void> {
  const { tx, now, actor } = context
  await sql`update dialogue.entry set state = 'closed', outcome = ${answer === null ? 'dropped' : 'answered'}, closed_at = ${now}, closed_by = ${actor.memberId}::bigint, version = version + 1 where source = 'question' and ref_id = ${asking.id} and kind = 'asked' and state = 'open' and party_id = any (parties.ids_of(${head}))`.execute(tx)
  if (answer === null) return
  await writeEntry(context, { partyId: head, kind: 'said', side: 'party', text: answer.slice(0, 1000), at: now, channel: asking.channel, memberId: actor.memberId, source: 'question', refId: asking.id, state: 'noted' })
  await logTouchpoint(context, { kind: 'question-answered', channel: asking.channel, direction: 'in', at: now, participants: [{ partyId: head, role: 'subject' }], memberId: actor.memberId, text: `${asking.wording}\n${answer}`, source: 'dialogue', sourceKey: `answered/${asking.id}`, episode: `asking/${asking.id}` })
}

/** An answer as it is read: choices by their words. */
export function sayAnswer({ choices, kind }: Pick<Question, 'choices' | 'kind'>, value: NonNullable<Body['value']>): string {
  const word = (key: string): string => { const label: Named | undefined = choices.find((c) => c.key === key)?.label; return label?.['zh-CN'] ?? key }
  if (kind === 'boolean') return value === true || value === 'true' ? '是' : '否'
  return [value].flat().map((v) => word(String(v))).join('、').slice(0, 2000)
}
