import { sql } from 'kysely'
import type { Day } from '#kernel/date.ts'
import type { Id } from '#kernel/id.ts'
import type { Language } from '#kernel/text.ts'
import type { Context } from '#platform/db/transaction.ts'

/** What a training hands in. `params` is all that scoring needs; `promote` says whether the stated rule of its kind makes it the champion. */
export interface TrainedModel {
  kind: string; method: string; data: { from: Day | null; to: Day }
  params: object; metrics: Readonly<Record<string, number | null>>; card: Readonly<Record<Language, readonly string[]>>
  promote: boolean
}

/** Keeps a trained model as the next version of its kind; where it is promoted the former champion retires. */
export async function registerModel({ tx, actor, now }: Context, { kind, method, data, params, metrics, card, promote }: TrainedModel): Promise<{ id: Id; number: number }> {
  await sql`select pg_advisory_xact_lock(hashtext('models.version'), hashtext(${kind}))`.execute(tx)
  if (promote) await retireChampion({ tx, now }, kind)
  const { rows: [made] } = await sql<{ id: Id; number: number }>`
    insert into models.version (kind, number, method, state, data_from, data_to, params, metrics, card, trained_at, trained_by)
    values (${kind}, (select coalesce(max(number), 0) + 1 from models.version where kind = ${kind}), ${method}, ${promote ? 'champion' : 'candidate'}, ${data.from}, ${data.to},
      ${JSON.stringify(params)}, ${JSON.stringify(metrics)}, ${JSON.stringify(card)}, ${now}, ${actor.memberId})
    returning id::text, number`.execute(tx)
  return made!
}

export const retireChampion = ({ tx, now }: Pick<Context, 'tx' | 'now'>, kind: string): Promise<unknown> =>
  sql`update models.version set state = 'retired', retired_at = ${now} where kind = ${kind} and state = 'champion'`.execute(tx)
