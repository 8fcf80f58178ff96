import { inTransaction } from '#platform/db/transaction.ts'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { readPurchasesAsOf, type Purchases } from '#modules/intelligence/api.ts'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import type { Installation } from '#apps/installation/open-installation.ts'
import { type Answer, type Command, UsageError, type Values } from './command.ts'

export interface ReportInput { purchases: Purchases; asOf: string; values: Values; installation: Installation }

/** A report over all purchases up to a day (default today in the firm's zone). It reads one snapshot of the database itself, so every commit before its start is in it, deletions included. */
export const report = (usage: string, options: Command['options'], answer: (input: ReportInput) => Promise<Answer> | Answer): Command => ({
  usage: `report ${usage} [--as-of yyyy-mm-dd] [--json]`,
  options: { 'as-of': { type: 'string' }, ...options },
  words: [0, 0],
  async run({ values, open }) {
    const installation = await open()
    const actor = await localAdministrator(installation.db)
    const asOf = await dayOf(values['as-of'], () => inTransaction(installation.db, actor, async ({ tx, now }) => dayIn(await getSetting(tx, 'firm.zone'), now)))
    return answer({ purchases: await readPurchasesAsOf(installation.db, actor, asOf), asOf, values, installation })
  },
})

/** The day that an option names, or the one of today. */
export async function dayOf(text: string | boolean | undefined, today: () => Promise<string>): Promise<string> {
  if (text === undefined) return today()
  const day = String(text)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day) throw new UsageError(`--as-of ${day} is not a date such as 1998-06-30`)
  return day
}

/** Counts by code as an object with string keys, in order. */
export function counted(codes: Uint8Array | Uint16Array): Record<string, number> {
  const counts = new Map<number, number>()
  for (const c of codes) if (c) counts.set(c, (counts.get(c) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => a - b).map(([c, n]) => [String(c), n]))
}
