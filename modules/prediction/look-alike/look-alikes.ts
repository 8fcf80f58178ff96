import { sql } from 'kysely'
import type { BodyOf, ReplyOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type PageQuery } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Named } from '#kernel/text.ts'
import type { Context } from '#platform/db/transaction.ts'
import { featureInfo } from '../feature/vocabulary.ts'
import { ask, findQuestions, requireQuestion } from '../question/questions.ts'
import type { LookAlikesAsked } from './answer-look-alikes.ts'
import type { askLookAlikes as askContract, findAlike as contract, findLookAlikes as listContract, LookAlike } from './contract.ts'

/** The asker's own questions. */
export async function findLookAlikes(context: Context): Promise<ReplyOf<typeof listContract>> {
  const questions = await findQuestions<LookAlikesAsked, NonNullable<LookAlike['answer']>>(context, 'look-alike')
  return { items: questions.map(({ asked, ...question }) => ({ ...question, filter: asked.filter })) }
}

/** Asks who is like the parties that a filter finds. */
export const askLookAlikes = (context: Context, { name, filter }: BodyOf<typeof askContract>): Promise<{ id: string }> => ask(context, 'look-alike', name, { filter })

/** The most alike first, as far as the asker sees them. */
export async function findAlike(context: Context, { id }: { id: string }, { limit, cursor }: PageQuery): Promise<ReplyOf<typeof contract>> {
  await requireQuestion(context, 'look-alike', id)
  const after = cursor ? readCursor(cursor) : null
  const { rows } = await sql<{ id: string; name: string; likeness: number; reasons: string[] }>`
    select p.id::text, p.name, a.likeness, a.reasons from prediction.look_alike a join parties.party p on p.id = a.party_id and p.survivor_id is null and p.deleted_at is null
    where a.question_id = ${id} and ${after ? sql`(a.likeness < ${after[0]} or (a.likeness = ${after[0]} and a.party_id > ${after[1]}))` : sql`true`} order by a.likeness desc, a.party_id limit ${limit + 1}`.execute(context.tx)
  const { rows: channels } = await sql<{ key: string; label: Named }>`select key, label from touchpoints.channel`.execute(context.tx)
  const words = new Map(channels.map((c) => [c.key, c.label]))
  const page = cutPage(rows, limit, (row) => [String(row.likeness), row.id])
  return { ...page, items: page.items.map((row) => ({ party: { id: row.id, name: row.name }, likeness: row.likeness / 1000, reasons: row.reasons.map((key) => featureInfo(key, words).label) })) }
}

function readCursor(cursor: string): string[] {
  const values = decodeCursor(cursor)
  if (values?.length !== 2 || !values.every((v) => /^\d{1,18}$/.test(v ?? ''))) throw new Refusal(common.invalid, {}, '/query/cursor')
  return values as string[]
}
