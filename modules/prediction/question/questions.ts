import { sql } from 'kysely'
import type { Day } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Tx } from '#platform/db/tables.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { questionRefusals } from '../look-alike/contract.ts'

export type QuestionKind = 'look-alike' | 'experiment'
export const TASK = 'prediction.answer'

/** A question as it stands. */
export interface Question<Asked, Answer> { id: string; name: string; asked: Asked; state: 'waiting' | 'done' | 'refused' | 'failed'; refused: string | null; answer: Answer | null; asOf: Day | null; at: string; answeredAt: string | null }

const MOST = 50

/** Asks the worker; answered with the asker's rights. */
export async function ask(context: Context, kind: QuestionKind, name: string, asked: object): Promise<{ id: string }> {
  const { tx, actor, now } = context
  const { rows: [made] } = await sql<{ id: string }>`insert into prediction.question (kind, name, asked, by, at) values (${kind}, ${name}, ${JSON.stringify(asked)}, ${actor.memberId}, ${now}) returning id::text`.execute(tx)
  await enqueue(context, TASK, { id: made!.id })
  return made!
}

/** One's own questions of a kind, the newest first. */
export async function findQuestions<Asked, Answer>({ tx, actor }: Context, kind: QuestionKind): Promise<Question<Asked, Answer>[]> {
  const { rows } = await sql<Question<Asked, Answer>>`
    select id::text, name, asked, state, refused, answer, as_of::text as "asOf", to_json(at at time zone 'UTC')#>>'{}' || 'Z' as at, to_json(answered_at at time zone 'UTC')#>>'{}' || 'Z' as "answeredAt"
    from prediction.question where kind = ${kind} and by = ${actor.memberId} order by id desc limit ${MOST}`.execute(tx)
  return rows
}

/** Takes back a question of one's own. */
export async function deleteQuestion({ tx, actor }: Context, kind: QuestionKind, id: string): Promise<void> {
  const { rows } = await sql`delete from prediction.question where id = ${id} and kind = ${kind} and by = ${actor.memberId} returning id`.execute(tx)
  if (!rows.length) throw new Refusal(questionRefusals['question-not-found'], { id })
}

/** Whether a question is there and one's own. */
export async function requireQuestion({ tx, actor }: Context, kind: QuestionKind, id: string): Promise<void> {
  const { rows } = await sql`select from prediction.question where id = ${id} and kind = ${kind} and by = ${actor.memberId}`.execute(tx)
  if (!rows.length) throw new Refusal(questionRefusals['question-not-found'], { id })
}

/** Writes an answer, or why there is none. */
export const saveAnswer = (tx: Tx, id: string, now: Date, { state, refused = null, answer = null, asOf = null }: { state: 'done' | 'refused' | 'failed'; refused?: string | null; answer?: object | null; asOf?: Day | null }): Promise<unknown> =>
  sql`update prediction.question set state = ${state}, refused = ${refused}, answer = ${answer && JSON.stringify(answer)}, as_of = ${asOf}, answered_at = ${now} where id = ${id}`.execute(tx)
