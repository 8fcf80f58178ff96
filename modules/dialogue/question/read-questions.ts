import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Named } from '#kernel/text.ts'
import type { Context } from '#platform/db/transaction.ts'
import { dialogueRefusals } from '../refusals.ts'
import type { Question } from './contract.ts'
import { readFilled } from './fills.ts'

type Row = Omit<Question, 'fillsLabel' | 'kind' | 'choices'> & { choices: Named[] }

const counts = sql`left join (select question_id, count(*)::int as asked, count(*) filter (where state = 'answered')::int as answered, count(*) filter (where state in ('declined', 'no-answer'))::int as declined from dialogue.asking group by 1) a on a.question_id = q.id`

/** Questions as the contract writes them; `counted`: with how many of the parties that may be seen were asked. */
export async function readQuestions(context: Pick<Context, 'tx'>, rest: RawBuilder<unknown>, counted: boolean): Promise<Question[]> {
  const { rows } = await sql<Row>`
    select q.id::text, q.wording, q.fills, q.choices, q.channels, q.priority, q.segment_ids::text[] as "segmentIds", q.product_group as "productGroup", q.state, q.version,
      ${counted ? sql`json_build_object('asked', coalesce(a.asked, 0), 'answered', coalesce(a.answered, 0), 'declined', coalesce(a.declined, 0))` : sql`null`} as counts
    from dialogue.question q ${counted ? counts : sql``} ${rest}`.execute(context.tx)
  const filled = rows.length ? await readFilled(context) : new Map<string, never>()
  return rows.map((row) => {
    const field = row.fills === null ? undefined : filled.get(row.fills)
    const own = row.choices.map((label) => ({ key: label['zh-CN'], label }))
    return { ...row, fillsLabel: field?.label ?? null, kind: field && field.kind !== 'text' ? field.kind : own.length ? 'choice' : 'text', choices: field?.choices.length ? field.choices : own }
  })
}

/** The firm's questions in use, the most worth knowing first; or those put away. */
export const findQuestions = async (context: Context, { retired }: { retired: 'true' | 'false' }): Promise<{ questions: Question[] }> =>
  ({ questions: await readQuestions(context, sql`where q.state = ${retired === 'true' ? 'retired' : 'active'} order by q.priority desc, q.id limit 500`, true) })

/** One question. */
export async function readQuestion(context: Pick<Context, 'tx'>, id: string): Promise<Question> {
  const [found] = await readQuestions(context, sql`where q.id = ${id}`, true)
  if (!found) throw new Refusal(dialogueRefusals['not-found'], { id })
  return found
}
