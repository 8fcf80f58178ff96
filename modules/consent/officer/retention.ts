import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { officerRefusals, type Retention } from './contract.ts'

/** How long things are kept, with the last run of each, and the latest runs that took something away. */
export async function getRetention({ tx }: Pick<Context, 'tx'>): Promise<Retention> {
  const { rows: rules } = await sql<Retention['rules'][number]>`
    select r.key, r.label, r.keep_months as "keepMonths", r.active, (select json_build_object('at', to_json(x.at at time zone 'UTC')#>>'{}' || 'Z', 'removed', x.removed) from consent.retention_run x where x.key = r.key order by x.id desc limit 1) as last from consent.retention r order by r.key`.execute(tx)
  const { rows: runs } = await sql<Retention['runs'][number]>`
    select key, to_json(at at time zone 'UTC')#>>'{}' || 'Z' as at, to_json(before at time zone 'UTC')#>>'{}' || 'Z' as before, removed from consent.retention_run where removed > 0 order by id desc limit 50`.execute(tx)
  return { rules, runs }
}

/** Changes how long something is kept; the next nightly run goes by it. */
export async function putRetention(context: Context, key: string, { keepMonths, active }: { keepMonths: number; active: boolean }): Promise<Retention> {
  const { numAffectedRows } = await sql`update consent.retention set keep_months = ${keepMonths}, active = ${active} where key = ${key}`.execute(context.tx)
  if (!numAffectedRows) throw new Refusal(officerRefusals['rule-not-found'], { key })
  await audit(context, { action: 'update', object: 'consent-retention', detail: { key, keepMonths, active } })
  return getRetention(context)
}
