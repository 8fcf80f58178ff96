import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { memberActor } from '#modules/people/api.ts'
import { type Actor, system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { answerLookAlikes } from '../look-alike/answer-look-alikes.ts'
import type { LookAlikesAsked } from '../look-alike/answer-look-alikes.ts'
import type { ExperimentInput } from '../uplift/contract.ts'
import { answerExperiment } from '../uplift/answer-experiment.ts'
import { type QuestionKind, saveAnswer } from './questions.ts'

/** What an answer is made with: everything is read as the asker. */
export interface Answering { job: JobContext; actor: Actor; id: string; asOf: string }

/** Answers a question with the rights of whoever asked. One that cannot be answered says why; one that fails says so. */
export async function run(job: JobContext, { id }: { id: string }): Promise<void> {
  const { db, now, log } = job
  const found = await inTransaction(db, system('prediction'), async ({ tx }) => {
    const { rows: [question] } = await sql<{ kind: QuestionKind; asked: unknown; by: string; zone: string }>`select kind, asked, by::text from prediction.question where id = ${id} and state = 'waiting'`.execute(tx)
    return question && { ...question, zone: await getSetting(tx, 'firm.zone') }
  })
  const actor = found && await memberActor(db, found.by)
  if (!found || !actor) return
  const asOf = dayIn(found.zone, now)
  const answering: Answering = { job, actor, id, asOf }
  const end = (how: Parameters<typeof saveAnswer>[3]) => inTransaction(db, system('prediction'), ({ tx }) => saveAnswer(tx, id, now, how))
  try {
    const answer = found.kind === 'look-alike' ? await answerLookAlikes(answering, found.asked as LookAlikesAsked) : await answerExperiment(answering, found.asked as ExperimentInput)
    await end({ state: 'done', answer, asOf })
  } catch (error) {
    if (error instanceof Refusal) return void await end({ state: 'refused', refused: error.code.split('/')[1]! })
    log.error({ err: error, question: id }, 'question failed')
    await end({ state: 'failed' })
  }
}
