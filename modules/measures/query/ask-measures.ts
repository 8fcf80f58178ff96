import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { named } from '#platform/measure/definition.ts'
import { catalogueFor } from '../catalogue/read-catalogue.ts'
import { type Analysis, type AnalysisQuery } from '../contract.ts'
import { answerOf } from './answer.ts'
import { nameValues } from './name-values.ts'
import { narrowingBy } from './narrow.ts'
import { type Plan, planOf } from './plan.ts'
import { guardFor, readCube } from './read-cube.ts'

/** A question with what it is answered by: definitions, today in the firm's zone, rights. */
export async function understood(context: Context, query: AnalysisQuery): Promise<Plan> {
  const zone = await getSetting(context.tx, 'firm.zone')
  return planOf(query, await catalogueFor(context.tx), context.actor, dayIn(zone, context.now))
}

/** Answers measures split by dimensions over a period, beside those of another period, from what the asker may see. */
export async function askMeasures(context: Context, query: AnalysisQuery): Promise<Analysis> {
  const plan = await understood(context, query)
  const smallCell = await getSetting(context.tx, 'analysis.smallCell')
  const guarded = guardFor(context.actor, smallCell)
  const parties = query.parties ? await narrowingBy(context, query.parties) : null
  const { cube, shown } = await readCube(context, { plan, span: plan.span, parties, guarded })
  const before = plan.before && (await readCube(context, { plan, span: plan.before, parties, guarded, shown })).cube
  return {
    day: plan.today, currency: await getSetting(context.tx, 'firm.currency'), smallCell, period: plan.span, before: plan.before,
    measures: plan.measures.map(({ key, label, unit }) => ({ key, label, unit })), only: await slicesOf(context, plan), ...(await answerOf(context, plan, { now: cube, before, guarded })),
  }
}

const timeLabel = named('时间', '時間', 'Time')

const slicesOf = (context: Context, { slices }: Plan): Promise<Analysis['only']> => Promise.all(slices.map(async (s) => {
  const keys = (s.slice.in ?? s.slice.not)!
  return { label: s.dimension?.label ?? timeLabel, values: keys.map(await nameValues(context, s, keys)), not: s.slice.not !== undefined }
}))
