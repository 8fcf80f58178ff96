import { randomUUID } from 'node:crypto'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Holdout, HoldoutInput } from '../contract.ts'
import '../tables.ts'
import { getHoldout } from './get-holdout.ts'

/** Sets the holdout's share and schedule. Whoever is held stays so unless others are to be chosen. */
export async function putHoldout(context: Context, { share, months, redraw }: HoldoutInput): Promise<Holdout> {
  const before = await latestDraw(context)
  await draw(context, { seed: redraw || !before ? randomUUID() : before.seed, share, months, why: 'hand' })
  await audit(context, { action: 'update', object: 'experiment', detail: { holdout: { before: before && { share: before.share, months: before.months }, after: { share, months }, redraw } } })
  return getHoldout(context)
}

/** Chooses others where the schedule says so. */
export async function redrawHoldout(context: Context): Promise<boolean> {
  const latest = await latestDraw(context)
  const { nextAt } = await getHoldout(context)
  if (!latest || nextAt === null || new Date(nextAt) > context.now) return false
  await draw(context, { seed: randomUUID(), share: latest.share, months: latest.months, why: 'schedule' })
  await audit(context, { action: 'update', object: 'experiment', detail: { holdout: { redraw: true, why: 'schedule' } } })
  return true
}

const latestDraw = ({ tx, now }: Context) => tx.selectFrom('experiments.draw').selectAll().where('drawn_at', '<=', now).orderBy('drawn_at', 'desc').orderBy('id', 'desc').executeTakeFirst()

const draw = ({ tx, actor, now }: Context, drawn: { seed: string; share: number; months: number | null; why: 'hand' | 'schedule' }) =>
  tx.insertInto('experiments.draw').values({ ...drawn, drawn_at: now, drawn_by: actor.memberId }).execute()
