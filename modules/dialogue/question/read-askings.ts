import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { dialogueRefusals } from '../refusals.ts'
import { instant, named } from '../sql.ts'
import type { Asking } from './contract.ts'
import { readQuestions } from './read-questions.ts'

/** What a party was asked, the latest first. */
export async function findAskings(context: Context, id: string): Promise<{ askings: Asking[] }> {
  const { id: head } = await requireParty(context, id)
  const askings = await read(context, sql`where a.party_id = any ((select parties.ids_of(${head}))::bigint[]) order by a.asked_at desc, a.id desc limit 200`)
  await audit(context, { action: 'read', object: 'party', id: head, detail: { askings: askings.length } })
  return { askings }
}

/** One asking that may be seen. */
export async function readAsking(context: Pick<Context, 'tx'>, id: string): Promise<Asking> {
  const [found] = await read(context, sql`where a.id = ${id}`)
  if (!found) throw new Refusal(dialogueRefusals['not-found'], { id })
  return found
}

async function read(context: Pick<Context, 'tx'>, rest: RawBuilder<unknown>): Promise<Asking[]> {
  const { rows } = await sql<Omit<Asking, 'question'> & { questionId: string }>`
    select a.id::text, a.question_id::text as "questionId", a.channel, a.wording, a.state, a.answer, ${instant('a.asked_at')} as "askedAt", ${named('m')} as "askedBy", ${instant('a.ended_at')} as "endedAt"
    from dialogue.asking a left join people.member_name m on m.id = a.asked_by ${rest}`.execute(context.tx)
  if (!rows.length) return []
  const questions = new Map((await readQuestions(context, sql`where q.id = any (${`{${rows.map((r) => r.questionId).join(',')}}`}::bigint[])`, false)).map((q) => [q.id, q]))
  return rows.flatMap(({ questionId, ...row }) => { const question = questions.get(questionId); return question ? [{ ...row, question }] : [] })
}
