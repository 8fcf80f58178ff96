import type { Context } from '#platform/db/transaction.ts'
import { signatureOf } from '../match/title.ts'
import type { ImportRecord } from '../run/runner.ts'

/** Keeps which column was which field, for the next file of this source with this header. */
export async function rememberMapping({ tx, actor, now }: Context, { kind, shape, options }: Pick<ImportRecord, 'kind' | 'shape' | 'options'>): Promise<void> {
  const { mode, match, fixed, settings, source } = options
  const row = { titles: shape.columns, columns: JSON.stringify(options.columns), options: JSON.stringify({ mode, match, fixed, settings }), used_at: now, used_by: actor.memberId }
  await tx.insertInto('exchange.mapping').values({ kind, source, signature: signatureOf(shape.columns, shape.header), ...row })
    .onConflict((c) => c.columns(['kind', 'source', 'signature']).doUpdateSet(row)).execute()
}
