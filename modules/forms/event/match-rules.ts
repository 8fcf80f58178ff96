import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { Rule } from './contract.ts'

export type MatchRule = Pick<Rule, 'type' | 'page' | 'kind' | 'daily' | 'text'>

/** Whether a rule makes a touchpoint of an event. */
export const matches = (rule: Pick<MatchRule, 'type' | 'page'>, event: { type: string; page: string | null }): boolean => rule.type === event.type && (rule.page === '' || (event.page ?? '').startsWith(rule.page))

/** The rules in force, the narrowest first. */
export async function readRules({ tx }: Pick<Context, 'tx'>): Promise<MatchRule[]> {
  const { rows } = await sql<MatchRule>`select type, page, kind, daily, text from forms.rule where active order by length(page) desc, id`.execute(tx)
  return rows
}
