import { dayIn } from '#kernel/date.ts'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { questionRefusals } from '../look-alike/contract.ts'
import { ask, findQuestions } from '../question/questions.ts'
import type { Experiment, ExperimentInput, findExperiments as contract } from './contract.ts'

/** The asker's own experiments. */
export async function findExperiments(context: Context): Promise<ReplyOf<typeof contract>> {
  const questions = await findQuestions<ExperimentInput, NonNullable<Experiment['answer']>>(context, 'experiment')
  return { items: questions.map(({ asked, ...question }) => ({ ...asked, ...question })) }
}

/** Asks what a treatment did; not before its window is over. */
export async function evaluateExperiment(context: Context, input: ExperimentInput): Promise<{ id: string }> {
  const today = dayIn(await getSetting(context.tx, 'firm.zone'), context.now)
  if (input.to < input.from) throw new Refusal(questionRefusals['window-order'], {}, '/body/to')
  if (input.to > today) throw new Refusal(questionRefusals['window-open'], { to: input.to }, '/body/to')
  return ask(context, 'experiment', input.name, input)
}
