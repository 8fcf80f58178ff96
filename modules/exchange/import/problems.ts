import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Remark } from '../contract.ts'
import type { ImportKind } from '../extension.ts'
import type { FileShape } from '../plan/describe-file.ts'
import { settlePlan } from '../plan/settle-plan.ts'
import type { StoredOptions } from '../tables.ts'
import { may } from './kinds.ts'

/** What keeps a file from being imported by the actor: missing fields, formats that are none, rights. */
export async function problemsOf(context: Context, { kind, shape, options }: { kind: ImportKind; shape: FileShape; options: StoredOptions }): Promise<Remark[]> {
  const zone = await getSetting(context.tx, 'firm.zone')
  const { problems } = settlePlan({ importId: '0', kind, fields: await kind.fields(context), shape, options, zone })
  const needed = ({ create: ['create'], update: ['update'], upsert: ['create', 'update'] } as const)[options.mode]
  const missing = needed.filter((what) => !may(context.actor, kind, what))
  return [...problems, ...missing.map((what) => ({ code: `exchange/may-not-${what}`, params: {} }))]
}
