import { sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import type { Context } from '#platform/db/transaction.ts'

/** One of the firm's own fields as a form asks for it. */
export interface OwnField { key: string; kind: 'text' | 'number' | 'money' | 'date' | 'choice' | 'choices' | 'boolean'; label: Named; help: Named | null; choices: { key: string; label: Named }[] }

/** The own fields that a visitor can fill in: of persons, and no reference to another party. */
export async function readOwnFields({ tx }: Pick<Context, 'tx'>): Promise<OwnField[]> {
  const { rows } = await sql<OwnField>`select key, kind, label, help, choices from parties.field where archived_at is null and kind <> 'party' and (party_kinds is null or 'person' = any (party_kinds)) order by position, id`.execute(tx)
  return rows
}
