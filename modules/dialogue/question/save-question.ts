import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Named } from '#kernel/text.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { requireSegment } from '../need/record-need.ts'
import { dialogueRefusals } from '../refusals.ts'
import '../tables.ts'
import type { Question, QuestionInput } from './contract.ts'
import { readFilled } from './fills.ts'
import { readQuestion } from './read-questions.ts'

/** Adds a question to ask. */
export async function createQuestion(context: Context, input: QuestionInput): Promise<Question> {
  await check(context, input)
  const { tx, now, actor } = context
  const { id } = await tx.insertInto('dialogue.question').values({ ...rowOf(input), created_at: now, created_by: actor.memberId, updated_at: now, updated_by: actor.memberId }).returning('id').executeTakeFirstOrThrow()
  await audit(context, { action: 'create', object: 'question', id, detail: { after: input } })
  return readQuestion(context, id)
}

/** Changes a question; who was asked keeps the words that they were asked with. */
export async function changeQuestion(context: Context, id: string, input: QuestionInput, seen: number | null): Promise<Question> {
  const before = await readQuestion(context, id)
  if (seen !== null && seen !== before.version) throw new Refusal(common.stale, { version: before.version })
  await check(context, input)
  await context.tx.updateTable('dialogue.question').where('id', '=', id).set({ ...rowOf(input), updated_at: context.now, updated_by: context.actor.memberId }).set((e) => ({ version: e('version', '+', 1) })).execute()
  await audit(context, { action: 'update', object: 'question', id, detail: { before, after: input } })
  return readQuestion(context, id)
}

/** Where a language is left empty another stands in. */
const filled = ({ 'zh-CN': cn, 'zh-TW': tw, en }: Named): Named => ({ 'zh-CN': cn || tw || en, 'zh-TW': tw || cn || en, en: en || cn || tw })

const rowOf = (input: QuestionInput) => ({
  wording: JSON.stringify(filled(input.wording)), fills: input.fills ?? null, choices: JSON.stringify(input.choices.map(filled)), channels: input.channels, priority: input.priority, segment_ids: input.segmentIds, product_group: input.productGroup ?? null, state: input.state,
})

async function check(context: Context, { fills, channels, segmentIds }: QuestionInput): Promise<void> {
  if (fills && !(await readFilled(context)).has(fills)) throw new Refusal(dialogueRefusals['field-unknown'], { field: fills }, '/body/fills')
  for (const channel of channels) await requireChannel(context, channel, '/body/channels')
  for (const id of segmentIds) await requireSegment(context, id, '/body/segmentIds')
}

/** Refuses a channel that the firm does not have. */
export async function requireChannel({ tx }: Pick<Context, 'tx'>, channel: string, at = '/body/channel'): Promise<void> {
  const { rows: [known] } = await sql`select key from touchpoints.channel where key = ${channel}`.execute(tx)
  if (!known) throw new Refusal(dialogueRefusals['channel-unknown'], { channel }, at)
}
