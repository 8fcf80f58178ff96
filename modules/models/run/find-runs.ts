import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import type { findModelRuns as contract, ModelRun } from '../contract.ts'
import '../extension.ts'

const LATEST = 20

/** The latest runs with their steps, and the steps that there are now. */
export async function findRuns({ tx }: Pick<Context, 'tx'>): Promise<ReplyOf<typeof contract>> {
  const steps = (await gather('scoringSteps')).toSorted((a, b) => a.order - b.order).map(({ key, label }) => ({ key, label }))
  const labels = new Map(steps.map((s) => [s.key, s.label]))
  const { rows } = await sql<ModelRun>`
    select r.id::text, r.only_step as only, r.retrain, r.state, r.stop_asked as stopping, to_json(r.asked_at at time zone 'UTC')#>>'{}' || 'Z' as "askedAt", m.name as "askedBy",
      to_json(r.started_at at time zone 'UTC')#>>'{}' || 'Z' as "startedAt", to_json(r.finished_at at time zone 'UTC')#>>'{}' || 'Z' as "finishedAt",
      coalesce((select json_agg(json_build_object('key', s.key, 'state', s.state, 'seconds', round(extract(epoch from coalesce(s.finished_at, clock_timestamp()) - s.started_at), 1), 'done', s.done, 'total', s.total, 'peakBytes', s.peak_bytes, 'fault', s.fault) order by s.position)
        from models.step s where s.run_id = r.id), '[]') as steps
    from models.run r left join people.member_name m on m.id = r.asked_by order by r.id desc limit ${LATEST}`.execute(tx)
  const named = (key: string) => labels.get(key) ?? { 'zh-CN': key, 'zh-TW': key, en: key }
  return { steps, runs: rows.map((r) => ({ ...r, steps: r.steps.map((s) => ({ ...s, label: named(s.key) })) })) }
}
